using Microsoft.AspNetCore.Identity;

namespace MeldrouteZL.Application.Accounts;

/// <summary>
/// Long, and not one that everybody tries first. Signs, digits and capitals are not asked for: they make passwords that people
/// write down (NIST SP 800-63B 5.1.1.2; ASVS 5.0, 6.2).
/// </summary>
public sealed class PasswordRules(LeakedPasswords leaked) : IPasswordValidator<Account>
{
    public const int MinLength = 15;
    public const int MaxLength = 128;
    private const int FewestCharacters = 6;
    private const string Rows = "qwertyuiopasdfghjklzxcvbnm";
    private const string Digits = "01234567890123456789";
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Why a password is not good enough, as a sentence to the person; null when it is.</summary>
    /// <param name="organisations">For whom the person works.</param>
    public static string? Refuse(string password, string? email, string? name, params IEnumerable<string> organisations)
    {
        var plain = CommonPasswords.Plain(password);
        var bare = CommonPasswords.Bare(password);
        return password.Length switch
        {
            < MinLength => $"Gebruik {MinLength} tekens of meer. Een zin van vijf woorden is makkelijk te onthouden.",
            > MaxLength => $"Gebruik niet meer dan {MaxLength} tekens.",
            _ when CommonPasswords.Contain(plain) => "Dit wachtwoord gebruiken veel mensen. Kies een ander.",
            _ when plain.Distinct().Count() < FewestCharacters || IsRepeated(plain) || IsRow(plain) => "Dit wachtwoord is een patroon dat makkelijk te raden is. Kies een ander.",
            _ when Personal(email, name, organisations).Aggregate(bare, (left, p) => left.Replace(p, "", StringComparison.Ordinal)).Length < MinLength / 2 => "Dit wachtwoord lijkt te veel op uw naam, uw organisatie of uw e-mailadres, of op de naam van dit programma. Kies een ander.",
            _ => null,
        };
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        (Refuse(password ?? "", user.Email, user.DisplayName) ?? leaked.Refuse(password ?? "")) is { } why ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = why }) : IdentityResult.Success);

    // Whole names first, then the words they are made of: who leaves out "gemeente" still uses the name of the town.
    private static IEnumerable<string> Personal(string? email, string? name, IEnumerable<string> organisations) =>
        organisations.Append(name ?? "").SelectMany(n => n.Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Append(n))
            .Concat([email?.Split('@')[0] ?? "", email?.Split('@')[^1].Split('.')[0] ?? "", "meldroutezl", "meldroute", "mensenhandel", "veiligthuis"])
            .Select(CommonPasswords.Bare).Where(p => p.Length > 3).Distinct().OrderByDescending(p => p.Length);

    // The same word or row of characters over and over.
    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, text.Length / 2).Any(n => Enumerable.Range(n, text.Length - n).All(i => text[i] == text[i - n]));

    // Neighbours on the keyboard, in the alphabet or in counting, for most of its length.
    private static bool IsRow(string text)
    {
        var rows = new[] { Rows, Digits, Letters }.SelectMany(r => new[] { r, new string([.. r.Reverse()]) }).ToList();
        var inRow = Enumerable.Range(0, Math.Max(0, text.Length - 2)).Count(i => rows.Exists(r => r.Contains(text.Substring(i, 3), StringComparison.Ordinal)));
        return inRow * 2 > text.Length;
    }
}
