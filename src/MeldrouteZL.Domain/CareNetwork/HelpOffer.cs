using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.CareNetwork;

/// <summary>Kinds of help, as the sources name them (R148, R149, R151, R153). Which offers there are of each are rows of the region.</summary>
public enum HelpKind : short
{
    PsychosocialGuidance = 1,
    LegalSupport = 2,
    FinancialSchemes = 3,
    NewPerspective = 4,
    TraumaHelp = 5,
    IndependentLife = 6,
    ExitProgramme = 7,

    /// <summary>Guidance to who stays in shelter (R146).</summary>
    GuidanceInShelter = 8,

    /// <summary>Treatment with a place to stay, for who has a mild mental disability or psychiatric problems (R148).</summary>
    TreatmentWithStay = 9,
    Ambulatory = 10,
    TreatmentGroup = 11,
    FosterCare = 12,
    Residential = 13,
    FamilyHome = 14,

    /// <summary>"Jeugdzorgplus".</summary>
    SecureYouthCare = 15,
}

/// <summary>For people of which age an offer is.</summary>
public enum HelpAge : short
{
    /// <summary>The source makes no difference.</summary>
    All = 1,
    Adults = 2,
    Minors = 3,

    /// <summary>"Jongeren": the source draws no line at eighteen.</summary>
    Young = 4,
}

/// <summary>For victims of which forms an offer is; none where the source makes no difference.</summary>
[Flags]
public enum HelpForms : short
{
    All = 0,
    Sexual = 1,
    Labour = 2,
    Criminal = 4,
    OrganRemoval = 8,
}

/// <summary>
/// Help that there is for victims, as a region lists it with how to refer to it (R148, R149, R151, R153, R154). No personal data. What
/// a source does not name is empty. It is added, replaced and ended, and never changed: what was chosen once keeps its meaning.
/// </summary>
public sealed class HelpOffer : RegionLine
{
    public const int NameMaxLength = 100;
    public const int ProviderMaxLength = 90;
    public const int AboutMaxLength = 500;
    public const int ReferralMaxLength = 300;
    public const int SourceMaxLength = 300;

    private HelpOffer() => Name = About = Source = "";

    /// <param name="code">Never given to another offer again.</param>
    /// <param name="validFrom">First day on which it holds.</param>
    public HelpOffer(short regionId, short code, HelpOfferFacts facts, DateOnly validFrom)
        : base(regionId, code, validFrom)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(facts.Name.Length, NameMaxLength, nameof(facts));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(facts.Provider?.Length ?? 0, ProviderMaxLength, nameof(facts));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(facts.About.Length, AboutMaxLength, nameof(facts));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(facts.Source.Length, SourceMaxLength, nameof(facts));
        (Kind, Name, Provider, Age, Forms, About, Source) = (facts.Kind, facts.Name, facts.Provider, facts.Age, facts.Forms, facts.About, facts.Source);
        (AskedBy, AskedAt, SentAlong) = (facts.AskedBy, facts.AskedAt, facts.SentAlong);
    }

    public HelpKind Kind { get; private set; }

    /// <summary>In Dutch, as screens show it.</summary>
    public string Name { get; private set; }

    /// <summary>Who gives it; null where the source names nobody.</summary>
    public string? Provider { get; private set; }
    public HelpAge Age { get; private set; }
    public HelpForms Forms { get; private set; }

    /// <summary>What it is and for whom, in Dutch.</summary>
    public string About { get; private set; }

    /// <summary>Who may ask for it; null while that is not agreed on, as the two after it (R154).</summary>
    public string? AskedBy { get; private set; }

    /// <summary>Where it is asked for: a counter or a telephone number of work.</summary>
    public string? AskedAt { get; private set; }

    /// <summary>What is sent along.</summary>
    public string? SentAlong { get; private set; }

    /// <summary>Which document or agreement says so, in Dutch.</summary>
    public string Source { get; private set; }

    /// <summary>Name and provider, as it is written where help is given.</summary>
    public string Label => Provider is null ? Name : $"{Name}, {Provider}";

    /// <summary>Whether somebody of this age may be referred to it; of who is of unknown age, and where the source draws no line, everybody.</summary>
    public bool IsForAge(bool? isMinor) => (Age, isMinor) switch
    {
        (HelpAge.Adults, true) or (HelpAge.Minors, false) => false,
        _ => true,
    };

    /// <summary>Whether it is for victims of this form; of a form that is unknown or not listed, and where the source draws no line, everybody.</summary>
    public bool IsForForm(ExploitationForm form) => (Forms, FlagOf(form)) switch
    {
        (HelpForms.All, _) or (_, null) => true,
        var (forms, one) => forms.HasFlag(one.Value),
    };

    /// <summary>Makes a new offer; null with a refusal when it cannot be.</summary>
    /// <param name="listed">All offers of the region, also those that have ended.</param>
    /// <param name="until">The last day on which it holds; null for no end.</param>
    /// <param name="replaced">The code of the offer in whose place it comes, which then ends the day before; null for none.</param>
    public static (HelpOffer? Offer, Refusal? Refusal) Make(
        IReadOnlyCollection<HelpOffer> listed, HelpOfferFacts facts, DateOnly from, DateOnly? until, short? replaced, Moment moment)
    {
        var old = listed.FirstOrDefault(o => o.Code == replaced);
        var clean = facts.Cleaned();
        if ((AddingRefusalOf(from, until, moment) ?? (replaced is null ? null : ReplacingRefusalOf(old, from))) is { } why)
        {
            return (null, why);
        }

        if (listed.Any(o => o != old && o.Overlaps(from, until) && IsSame(o.Name, clean.Name) && IsSame(o.Provider ?? "", clean.Provider ?? "")))
        {
            return (null, Refusal.AlreadyListed);
        }

        return FreeCode(listed, 1, short.MaxValue) is { } code ? (new HelpOffer(moment.By.RegionId, code, clean, from) { ValidUntil = until }, null) : (null, Refusal.ListIsFull);
    }

    /// <summary>Ends it the day before the one that <see cref="Make"/> made in its place begins.</summary>
    /// <exception cref="InvalidOperationException">It cannot be replaced from that day.</exception>
    public void GiveWayTo(HelpOffer next) => EndBefore(next);

    private static HelpForms? FlagOf(ExploitationForm form) => form switch
    {
        ExploitationForm.Sexual => HelpForms.Sexual,
        ExploitationForm.Labour => HelpForms.Labour,
        ExploitationForm.Criminal => HelpForms.Criminal,
        ExploitationForm.OrganRemoval => HelpForms.OrganRemoval,
        ExploitationForm.Unknown or ExploitationForm.Other => null,
    };
}

/// <summary>What an offer says.</summary>
public sealed record HelpOfferFacts
{
    public required HelpKind Kind { get; init; }
    public required string Name { get; init; }
    public string? Provider { get; init; }
    public HelpAge Age { get; init; } = HelpAge.All;
    public HelpForms Forms { get; init; } = HelpForms.All;
    public required string About { get; init; }
    public string? AskedBy { get; init; }
    public string? AskedAt { get; init; }
    public string? SentAlong { get; init; }
    public required string Source { get; init; }

    internal HelpOfferFacts Cleaned() => this with
    {
        Name = TypedText.Clean(Name),
        Provider = Filled(TypedText.Clean(Provider)),
        About = About.Trim(),
        AskedBy = Filled(AskedBy),
        AskedAt = Filled(AskedAt),
        SentAlong = Filled(SentAlong),
        Source = Source.Trim(),
    };

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
