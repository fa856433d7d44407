using MeldrouteZL.Application.Persons;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>What a receiver will get and may see later, shown before it is sent.</summary>
/// <param name="View">The fields of the case that may go, and those that may not.</param>
/// <param name="Ticked">The keys of the fields that go.</param>
/// <param name="Written">Everything that the sender wrote itself and that goes too.</param>
public sealed record OutgoingReferral(Organisation Receiver, OutgoingView View, IReadOnlySet<string> Ticked, IReadOnlyList<string?> Written)
{
    // The status is there from the offer on.
    private static readonly DataGroups[] Groups = Enum.GetValues<DataGroups>().Where(g => g is not (DataGroups.None or DataGroups.Status)).ToArray();

    // Words as "Roemeense" and "Roemeens"; the own country stands in the names of too many organisations.
    private static readonly HashSet<string> Nationalities = BrpTables.Nationalities.Values.Select(n => n.Name).Where(n => n.EndsWith('e') && !n.Contains(' ') && n != "Nederlandse")
        .SelectMany(n => new[] { n, n[..^1] }).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the receiver sees of the case besides, once it accepts.</summary>
    public IEnumerable<DataGroups> Shown => Groups.Where(g => ReceiverProfile.Of(Receiver.Kind).HasFlag(g));

    /// <summary>What it will not see, and why.</summary>
    public IEnumerable<(DataGroups Group, string Why)> Withheld =>
        Groups.Where(g => !ReceiverProfile.Of(Receiver.Kind).HasFlag(g)).Select(g => (g, ReferralTexts.WhyWithheld(g, Receiver.Kind)));

    /// <summary>What in the sender's own words looks like something that is better sent as a field, or not at all.</summary>
    public IReadOnlyList<string> Warnings => [.. Found().Select(f => WarningOf(f.What, f.Field))];

    private IEnumerable<(string What, CaseField Field)> Found()
    {
        foreach (var kind in Written.OfType<string>().SelectMany(PersonalDataInText.Find).Distinct().Order())
        {
            switch (kind)
            {
                case PersonalDataKind.CitizenServiceNumber:
                    yield return ("een burgerservicenummer", CaseField.CitizenNumber);
                    break;
                case PersonalDataKind.PhoneNumber or PersonalDataKind.EmailAddress:
                    yield return ("een telefoonnummer of e-mailadres", CaseField.Contact);
                    break;
                case PersonalDataKind.BirthDate:
                    yield return ("een geboortedatum", CaseField.BirthDate);
                    break;
                case PersonalDataKind.BankAccount:
                    yield return ("een bankrekening", CaseField.Livelihood);
                    break;
                case PersonalDataKind.LicencePlate or PersonalDataKind.KnownName:
                    break;
            }
        }

        if (Written.OfType<string>().SelectMany(WordsOf).Any(Nationalities.Contains))
        {
            yield return ("een nationaliteit", CaseField.Nationality);
        }
    }

    private string WarningOf(string what, CaseField field) => View.Withheld.Any(w => w.Field == field)
        ? $"In uw tekst staat misschien {what}. Deze ontvanger mag dat niet krijgen: ga terug en haal het weg."
        : $"In uw tekst staat misschien {what}. Is dat nodig?";

    private static string[] WordsOf(string text) => new string([.. text.Select(c => char.IsLetter(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
