using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Personal data in the story of a draft, for its author.</summary>
public sealed record PersonalDataView(Signal Signal, ReporterIdentity? Reporter, Guid FormKey, uint Version, DateTimeOffset At) : IStepForm
{
    public IReadOnlyList<(FoundPersonalData Found, string Kind, string Text)> Found { get; } = MoveToShielded.FoundIn(Signal, Reporter, At)
        .Select(f => (f, Of(f.Kind), Signal.What.Substring(f.Start, f.Length))).ToList();

    public bool IsEmpty => Found.Count == 0;

    public string Address => $"/signalen/{Signal.Number}/{MoveToShieldedModel.Slug}";

    private static string Of(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.CitizenServiceNumber => "Misschien een burgerservicenummer",
        PersonalDataKind.EmailAddress => "E-mailadres",
        PersonalDataKind.PhoneNumber => "Telefoonnummer",
        PersonalDataKind.BankAccount => "Rekeningnummer",
        PersonalDataKind.BirthDate => "Misschien een geboortedatum",
        PersonalDataKind.LicencePlate => "Kenteken",
        PersonalDataKind.KnownName => "Naam",
    };
}
