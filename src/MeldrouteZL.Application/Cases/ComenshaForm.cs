using FluentValidation;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Cases;

/// <summary>What a person fills in about notifying a victim: looked at before it is sent, and recorded.</summary>
public record ComenshaForm
{
    public Guid? VictimId { get; init; }
    public ComenshaStep? Step { get; init; }

    public ConsentBy? ConsentBy { get; init; }
    public ConsentManner? ConsentForm { get; init; }
    public DateOnly? ConsentOn { get; init; }

    /// <summary>Why it is not sent or what it waits for, or on which ground it is sent without consent.</summary>
    public string? Reason { get; init; }

    public NotSentBecause? Because { get; init; }
    public ReporterType? NotifiedBy { get; init; }
    public DateOnly? NotifiedOn { get; init; }

    public DossierType? Dossier { get; init; }
    public IReadOnlyList<ExploitationForm>? Forms { get; init; }
    public Industry? Industry { get; init; }
    public short? BirthYear { get; init; }

    /// <summary>Code of BRP table 32.</summary>
    public short? Nationality { get; init; }

    /// <summary>Code of BRP table 34.</summary>
    public short? Country { get; init; }
    public ExploitationPlace Place { get; init; }
    public short? FromYear { get; init; }
    public short? ToYear { get; init; }
    public Knowledge Complaint { get; init; }
    public Knowledge ReflectionPeriod { get; init; }
    public Knowledge ShelterNeeded { get; init; }
    public string? TheirReference { get; init; }

    /// <summary>Whether something is to be sent.</summary>
    public bool Sends => Step is ComenshaStep.Sent or ComenshaStep.Updated;

    private ConsentGiven? Consent => Sends && ConsentBy is { } by && ConsentForm is { } form && ConsentOn is { } on ? new(by, form, on) : null;

    // What belongs to another answer than the one chosen is not kept.
    internal ComenshaEntry Entry => new(VictimId!.Value, Step!.Value)
    {
        Because = Step == ComenshaStep.NotSent ? Because : null,
        NotifiedBy = Step == ComenshaStep.NotSent && Because == NotSentBecause.AlreadyNotified ? NotifiedBy : null,
        NotifiedOn = Step == ComenshaStep.NotSent && Because == NotSentBecause.AlreadyNotified ? NotifiedOn : null,
        Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(),
        Consent = Consent,
        Facts = !Sends ? null : new ComenshaFacts
        {
            Dossier = Dossier!.Value,
            Forms = Forms ?? [],
            Industry = Industry,
            BirthYear = BirthYear,
            Nationality = Nationality,
            Country = Country,
            Place = Place,
            FromYear = FromYear,
            ToYear = ToYear,
            Complaint = Complaint,
            ReflectionPeriod = ReflectionPeriod,
            ShelterNeeded = ShelterNeeded,
            TheirReference = string.IsNullOrWhiteSpace(TheirReference) ? null : TheirReference.Trim(),
        },
    };
}

/// <summary>The rules of <see cref="ComenshaForm"/>.</summary>
public abstract class ComenshaFormValidator<T> : AbstractValidator<T>
    where T : ComenshaForm
{
    private const string FromList = "Kies een antwoord uit de lijst.";
    private const string NotLater = "Vul een datum in die niet in de toekomst ligt.";
    private const short EarliestYear = 1950;

    protected ComenshaFormValidator(TimeProvider clock)
    {
        DateOnly Today() => DutchTime.DateOf(clock.GetUtcNow());
        RuleFor(c => c.VictimId).NotNull().WithMessage("Kies om welk slachtoffer het gaat.");
        RuleFor(c => c.Step).NotNull().WithMessage("Kies wat u vastlegt.").IsInEnum().WithMessage(FromList);
        When(c => c.Sends, () =>
        {
            RuleFor(c => c.Dossier).NotNull().WithMessage("Kies wat u aan CoMensha vraagt.");
            RuleFor(c => c.ConsentBy).NotNull().WithMessage("Kies wie toestemming gaf.").When(HasConsent);
            RuleFor(c => c.ConsentForm).NotNull().WithMessage("Kies hoe de toestemming is gegeven.").When(HasConsent);
            RuleFor(c => c.ConsentOn).NotNull().WithMessage("Vul in op welke dag de toestemming is gegeven.").When(HasConsent);
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Leg de toestemming vast, of schrijf op waarom u zonder toestemming mag melden.").When(c => !HasConsent(c));
        });
        When(c => c.Step == ComenshaStep.NotSent, () =>
        {
            RuleFor(c => c.Because).NotNull().WithMessage("Kies waarom u niet meldt.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarom u niet meldt.");
            When(c => c.Because == NotSentBecause.AlreadyNotified, () =>
            {
                RuleFor(c => c.NotifiedBy).NotNull().WithMessage("Kies wie al heeft gemeld.");
                RuleFor(c => c.NotifiedOn).NotNull().WithMessage("Vul in op welke dag al is gemeld.");
            });
        });
        RuleFor(c => c.ConsentOn).Must(day => day is null || day <= Today()).WithMessage(NotLater);
        RuleFor(c => c.NotifiedOn).Must(day => day is null || day <= Today()).WithMessage(NotLater);
        RuleFor(c => c.BirthYear).Must(year => year is null || (year >= ComenshaFacts.OldestBirthYear && year <= Today().Year)).WithMessage("Vul een jaar in dat kan kloppen, of laat dit leeg.");
        RuleFor(c => c.FromYear).Must(year => year is null || (year >= EarliestYear && year <= Today().Year)).WithMessage("Vul een jaar in dat kan kloppen, of laat dit leeg.");
        RuleFor(c => c.ToYear).Must(year => year is null || (year >= EarliestYear && year <= Today().Year)).WithMessage("Vul een jaar in dat kan kloppen, of laat dit leeg.")
            .Must((c, year) => year is null || c.FromYear is null || year >= c.FromYear).WithMessage("Het laatste jaar ligt voor het eerste.");
        RuleFor(c => c.Reason).FitsIn(ComenshaNotification.ReasonMaxLength);
        RuleFor(c => c.TheirReference).FitsIn(ComenshaRecord.TheirReferenceMaxLength);
        Listed();
    }

    private static bool HasConsent(T form) => form.ConsentBy is not null || form.ConsentForm is not null || form.ConsentOn is not null;

    private void Listed()
    {
        RuleFor(c => c.ConsentBy).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.ConsentForm).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Because).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.NotifiedBy).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Dossier).IsInEnum().WithMessage(FromList);
        RuleForEach(c => c.Forms).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Industry).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Nationality).Must(code => code is null || BrpTables.Nationalities.ContainsKey(code.Value)).WithMessage(FromList);
        RuleFor(c => c.Country).Must(code => code is null || BrpTables.Countries.ContainsKey(code.Value)).WithMessage(FromList);
        RuleFor(c => c.Place).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Complaint).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.ReflectionPeriod).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.ShelterNeeded).IsInEnum().WithMessage(FromList);
    }
}
