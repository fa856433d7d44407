using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace MeldrouteZL.Application.Accounts;

/// <summary>
/// Long, and not one that everybody tries first. Signs, digits and capitals are not asked for: they make passwords that people
/// write down (NIST SP 800-63B 5.1.1.2; ASVS 5.0, 6.2).
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int MinLength = 15;
    public const int MaxLength = 128;
    private const int FewestCharacters = 6;
    private const string Rows = "qwertyuiopasdfghjklzxcvbnm";
    private const string Digits = "01234567890123456789";
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private static readonly FrozenSet<string> Common = Read();

    /// <summary>Why a password is not good enough, as a sentence to the person; null when it is.</summary>
    public static string? Refuse(string password, string? email, string? name)
    {
        var plain = Plain(password);
        var bare = Bare(password);
        return password.Length switch
        {
            < MinLength => $"Gebruik {MinLength} tekens of meer. Een zin van vijf woorden is makkelijk te onthouden.",
            > MaxLength => $"Gebruik niet meer dan {MaxLength} tekens.",
            _ when Common.Contains(bare) || Common.Contains(Bare(plain.TrimEnd([.. Digits]))) => "Dit wachtwoord gebruiken veel mensen. Kies een ander.",
            _ when plain.Distinct().Count() < FewestCharacters || IsRepeated(plain) || IsRow(plain) => "Dit wachtwoord is een patroon dat makkelijk te raden is. Kies een ander.",
            _ when Personal(email, name).Aggregate(bare, (left, p) => left.Replace(p, "", StringComparison.Ordinal)).Length < MinLength / 2 => "Dit wachtwoord lijkt te veel op uw naam of e-mailadres, of op de naam van dit programma. Kies een ander.",
            _ => null,
        };
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        Refuse(password ?? "", user.Email, user.DisplayName) is { } why ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = why }) : IdentityResult.Success);

    private static IEnumerable<string> Personal(string? email, string? name) =>
        new[] { email?.Split('@')[0], email?.Split('@')[^1].Split('.')[0], name, "meldroutezl", "meldroute", "mensenhandel", "veiligthuis" }
            .Select(p => Bare(p ?? "")).Where(p => p.Length > 3).OrderByDescending(p => p.Length);

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

    private static string Plain(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    // As people vary a password: capitals, blanks, signs, and digits that look like letters.
    private static string Bare(string text) =>
        new([.. Plain(text).Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', _ => c })]);

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("MeldrouteZL.Application.Accounts.common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(l => l[0] != '#').Select(Bare).ToFrozenSet();
    }
}
