using FluentValidation;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>What a person types about a signal, when it is registered and as long as it is a draft. Only the short first part must be filled in (R30).</summary>
public abstract record SignalForm
{
    /// <summary>The stream it came in by; asked from Veilig Thuis only, since for the others it follows from who they are.</summary>
    public SignalSource? Source { get; init; }

    /// <summary>How it reached Veilig Thuis; asked from Veilig Thuis only.</summary>
    public SignalChannel? Channel { get; init; }
    public string? What { get; init; }
    public string? Where { get; init; }
    public int? MunicipalityId { get; init; }
    public int? RegistrationMunicipalityId { get; init; }
    public int? ExploitationMunicipalityId { get; init; }
    public DateOnly? ObservedOn { get; init; }
    public string? ObservedText { get; init; }
    public bool? Acute { get; init; }
    public ExploitationForm? Form { get; init; }

    /// <summary>The code of a kind of form that the region lists.</summary>
    public short? SubForm { get; init; }
    public SignalFeature? Origin { get; init; }
    public SignalFeature? Care { get; init; }
    public SignalFeature? Reach { get; init; }
    public List<SignalFeature> PlaceKinds { get; init; } = [];
    public List<SignalFeature> Sectors { get; init; } = [];
    public List<SignalFeature> Coercion { get; init; } = [];
    public List<SignalFeature> Dependency { get; init; } = [];
    public List<SignalFeature> LabourFeatures { get; init; } = [];
    public List<SignalFeature> Barriers { get; init; } = [];
    public List<SignalFeature> CrossSignals { get; init; } = [];
    public string? Sector { get; init; }
    public string? Department { get; init; }
    public string? Persons { get; init; }
    public string? Language { get; init; }
    public string? CarePlace { get; init; }
    public string? ReporterName { get; init; }
    public string? ReporterPhone { get; init; }
    public string? ReporterEmail { get; init; }
    public string? ReporterRelation { get; init; }

    /// <summary>How much of what Veilig Thuis would like to know is filled in, also when what must be filled in is not.</summary>
    /// <param name="indicators">How many indicators are ticked on the signal card.</param>
    public SignalQuality QualityWith(int indicators) =>
        SignalQuality.Of(Said("", "", MunicipalityId ?? 0, Acute ?? false), !Reporter.IsEmpty, indicators);

    /// <summary>The stream that belongs to this kind of organisation (R57, R58); null for Veilig Thuis, which takes in several.</summary>
    public static SignalSource? FixedSourceOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Municipality => SignalSource.MunicipalInternal,
        OrganisationKind.CareCoordination => SignalSource.CareCoordinator,
        OrganisationKind.Avim => SignalSource.Avim,
        _ => null,
    };

    /// <summary>What Veilig Thuis chooses from; how a signal came that another organisation or the public form sent on, follows from that.</summary>
    public static IReadOnlyList<SignalChannel> Channels { get; } =
        [SignalChannel.Telephone, SignalChannel.WalkIn, SignalChannel.Mail, SignalChannel.PartnerOrganisation, SignalChannel.OwnObservation];

    internal SignalSource? SourceFor(Actor actor) => FixedSourceOf(actor.Kind) ?? Source;

    internal SignalContent Content => Said(What!.Trim(), Where!.Trim(), MunicipalityId!.Value, Acute!.Value);

    internal ReporterDetails Reporter => new(ReporterName, ReporterPhone, ReporterEmail, ReporterRelation);

    // The lists offer the municipalities and forms of the own region only; another one was not chosen from them.
    internal Refusal? RefusalIn(Region region)
    {
        bool IsMunicipality(int id) => region.Organisations.Any(o => o.Id == id && o.Kind == OrganisationKind.Municipality);
        int?[] named = [MunicipalityId, RegistrationMunicipalityId, ExploitationMunicipalityId];
        return named.OfType<int>().All(IsMunicipality) && (SubForm is null || region.Forms.Any(f => f.Code == SubForm)) ? null : Refusal.NotYours;
    }

    private SignalContent Said(string what, string where, int municipalityId, bool acute) => new()
    {
        What = what,
        Where = where,
        MunicipalityId = municipalityId,
        RegistrationMunicipalityId = RegistrationMunicipalityId,
        ExploitationMunicipalityId = ExploitationMunicipalityId,
        Acute = acute,
        ObservedOn = ObservedOn,
        ObservedText = ObservedText,
        Form = Form ?? ExploitationForm.Unknown,
        SubForm = SubForm,
        Features = [.. Lists.SelectMany(l => l.Chosen), .. new[] { Origin, Care, Reach }.OfType<SignalFeature>()],
        Sector = Sector,
        Department = Department,
        Persons = Persons,
        Language = Language,
        CarePlace = CarePlace,
        Channel = Channel,
    };

    private IEnumerable<(SignalFeatureKind Kind, List<SignalFeature> Chosen)> Lists =>
    [
        (SignalFeatureKind.PlaceKind, PlaceKinds), (SignalFeatureKind.Sector, Sectors), (SignalFeatureKind.Coercion, Coercion), (SignalFeatureKind.Dependency, Dependency),
        (SignalFeatureKind.Labour, LabourFeatures), (SignalFeatureKind.Barrier, Barriers), (SignalFeatureKind.CrossSignal, CrossSignals),
    ];
}

/// <summary>The rules of <see cref="SignalForm"/>.</summary>
public abstract class SignalFormValidator<T> : AbstractValidator<T>
    where T : SignalForm
{
    protected SignalFormValidator(TimeProvider clock)
    {
        RuleFor(c => c.Source).IsInEnum().WithMessage("Kies een bron uit de lijst.");
        RuleFor(c => c.Channel).Must(c => c is null || SignalForm.Channels.Contains(c.Value)).WithMessage(FromTheList);
        RuleFor(c => c.What).NotEmpty().WithMessage("Schrijf op wat er aan de hand is.").FitsIn(Signal.WhatMaxLength);
        RuleFor(c => c.Where).NotEmpty().WithMessage("Schrijf op waar het is.").FitsIn(Signal.WhereMaxLength);
        RuleFor(c => c.MunicipalityId).NotNull().WithMessage("Kies een gemeente.");
        RuleFor(c => c.ObservedOn)
            .NotNull().When(c => string.IsNullOrWhiteSpace(c.ObservedText), ApplyConditionTo.CurrentValidator)
            .WithMessage("Vul in wanneer het gezien is: een datum, of in uw eigen woorden.")
            .Must(day => day is null || day <= DutchTime.DateOf(clock.GetUtcNow())).WithMessage("Vul een datum in die niet in de toekomst ligt.");
        RuleFor(c => c.ObservedText).FitsIn(Signal.WhenMaxLength);
        RuleFor(c => c.Acute).NotNull().WithMessage("Kies of er direct iets moet gebeuren.");
        RuleFor(c => c.Form).IsInEnum().WithMessage("Kies een vorm uit de lijst.");
        RuleFor(c => c.Sector).FitsIn(Signal.SectorMaxLength);
        RuleFor(c => c.Department).FitsIn(Signal.DepartmentMaxLength);
        RuleFor(c => c.Persons).FitsIn(Signal.PersonsMaxLength);
        RuleFor(c => c.Language).FitsIn(Signal.LanguageMaxLength);
        RuleFor(c => c.CarePlace).FitsIn(Signal.CarePlaceMaxLength);
        RuleFor(c => c.Origin).Must(f => Fits(f, SignalFeatureKind.Origin)).WithMessage(FromTheList);
        RuleFor(c => c.Care).Must(f => Fits(f, SignalFeatureKind.Care)).WithMessage(FromTheList);
        RuleFor(c => c.Reach).Must(f => Fits(f, SignalFeatureKind.Reach)).WithMessage(FromTheList);
        RuleFor(c => c.PlaceKinds).Must(l => Fit(l, SignalFeatureKind.PlaceKind)).WithMessage(FromTheList);
        RuleFor(c => c.Sectors).Must(l => Fit(l, SignalFeatureKind.Sector)).WithMessage(FromTheList);
        RuleFor(c => c.Coercion).Must(l => Fit(l, SignalFeatureKind.Coercion)).WithMessage(FromTheList);
        RuleFor(c => c.Dependency).Must(l => Fit(l, SignalFeatureKind.Dependency)).WithMessage(FromTheList);
        RuleFor(c => c.LabourFeatures).Must(l => Fit(l, SignalFeatureKind.Labour)).WithMessage(FromTheList);
        RuleFor(c => c.Barriers).Must(l => Fit(l, SignalFeatureKind.Barrier)).WithMessage(FromTheList);
        RuleFor(c => c.CrossSignals).Must(l => Fit(l, SignalFeatureKind.CrossSignal)).WithMessage(FromTheList);
        RuleFor(c => c.ReporterName).FitsIn(ReporterIdentity.NameMaxLength);
        RuleFor(c => c.ReporterPhone).FitsIn(ReporterIdentity.PhoneMaxLength);
        RuleFor(c => c.ReporterEmail).EmailAddress().WithMessage("Vul een heel e-mailadres in, zoals naam@voorbeeld.nl.").FitsIn(ReporterIdentity.EmailMaxLength);
        RuleFor(c => c.ReporterRelation).FitsIn(ReporterIdentity.RelationMaxLength);
    }

    private const string FromTheList = "Kies iets uit de lijst.";

    private static bool Fits(SignalFeature? feature, SignalFeatureKind kind) => feature is not { } f || (Enum.IsDefined(f) && f.Kind() == kind);

    private static bool Fit(List<SignalFeature> features, SignalFeatureKind kind) => features.TrueForAll(f => Fits(f, kind));
}
