using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Organisations;

/// <summary>A region with its parties and terms: what a route step needs to know about its surroundings.</summary>
public sealed class Region
{
    private readonly List<Organisation> organisations = [];
    private readonly List<Term> terms = [];
    private readonly List<ListedForm> forms = [];
    private readonly List<Indicator> indicators = [];
    private readonly List<FeedbackText> feedbackTexts = [];
    private readonly List<HelpOffer> helpOffers = [];
    private readonly List<InternalRoute> internalRoutes = [];
    private readonly List<MeetingSeries> meetingSeries = [];
    private readonly List<ProfileField> profileFields = [];
    private Terms? table;

    private Region() => Name = "";

    public Region(short id, string name, IEnumerable<Organisation> organisations, IEnumerable<Term> terms, IEnumerable<ListedForm>? forms = null, IEnumerable<Indicator>? indicators = null,
        IEnumerable<FeedbackText>? feedbackTexts = null, IEnumerable<InternalRoute>? internalRoutes = null, IEnumerable<MeetingSeries>? meetingSeries = null,
        bool isPractice = false, IEnumerable<ProfileField>? profileFields = null, IEnumerable<HelpOffer>? helpOffers = null)
    {
        (Id, Name, IsPractice) = (id, name, isPractice);
        this.organisations.AddRange(organisations);
        this.terms.AddRange(terms);
        this.forms.AddRange(forms ?? []);
        this.indicators.AddRange(indicators ?? []);
        this.feedbackTexts.AddRange(feedbackTexts ?? []);
        this.helpOffers.AddRange(helpOffers ?? []);
        this.internalRoutes.AddRange(internalRoutes ?? []);
        this.meetingSeries.AddRange(meetingSeries ?? []);
        this.profileFields.AddRange(profileFields ?? []);
    }

    public short Id { get; private set; }
    public string Name { get; private set; }

    /// <summary>
    /// Whether everything here is fictitious: for practising, by people who work in another region. Nothing of it counts, no mail
    /// leaves it, and it is cleared by itself. It is so from the beginning or never.
    /// </summary>
    public bool IsPractice { get; private set; }
    public IReadOnlyList<Organisation> Organisations => organisations;

    /// <summary>The terms of this region: data, never constants (design, section 2).</summary>
    public Terms Terms => table ??= new Terms(terms);

    public IReadOnlyList<Term> TermList => terms;

    /// <summary>The forms of exploitation and their kinds, also those that have ended.</summary>
    public IReadOnlyList<ListedForm> Forms => forms;

    /// <summary>The lines of the signal cards in every version.</summary>
    public IReadOnlyList<Indicator> Indicators => indicators;

    /// <summary>The texts to begin a feedback with, also those that have ended.</summary>
    public IReadOnlyList<FeedbackText> FeedbackTexts => feedbackTexts;

    /// <summary>The help that there is for victims, also what has ended.</summary>
    public IReadOnlyList<HelpOffer> HelpOffers => helpOffers;

    /// <summary>The internal routes of the municipalities in every version.</summary>
    public IReadOnlyList<InternalRoute> InternalRoutes => internalRoutes;

    /// <summary>The weekly meetings of the table, also those series that have ended.</summary>
    public IReadOnlyList<MeetingSeries> MeetingSeries => meetingSeries;

    /// <summary>What each kind of receiver may get of a case, field by field, also what has ended.</summary>
    public IReadOnlyList<ProfileField> ProfileFields => profileFields;

    public Organisation VeiligThuis => Only(OrganisationKind.VeiligThuis);

    public Organisation Avim => Only(OrganisationKind.Avim);

    /// <summary>The care coordination that works for this municipality (R36, R37).</summary>
    public Organisation CareCoordinationFor(int municipalityId) => Covering(OrganisationKind.CareCoordination, municipalityId);

    public Organisation Covering(OrganisationKind kind, int municipalityId)
    {
        var subregion = Get(municipalityId).Covers;
        return organisations.First(o => o.Kind == kind && (o.Covers & subregion) != 0);
    }

    /// <summary>The three fixed members of the screening table for a case of this municipality (R88).</summary>
    public IReadOnlyList<Organisation> TableFor(int municipalityId) => [VeiligThuis, Avim, CareCoordinationFor(municipalityId)];

    /// <summary>Every fixed member of the screening table of the region: Veilig Thuis, AVIM and each care coordination (R88).</summary>
    public IReadOnlyList<Organisation> TableMembers => [VeiligThuis, Avim, .. organisations.Where(o => o.Kind == OrganisationKind.CareCoordination).OrderBy(o => o.Id)];

    /// <summary>The internal route of a municipality on this day; null where it has set up none. Of two that begin on one day the later one holds.</summary>
    public InternalRoute? InternalRouteOf(int organisationId, DateOnly day) =>
        internalRoutes.Where(r => r.OrganisationId == organisationId && r.ValidFrom <= day).MaxBy(r => (r.ValidFrom, r.At));

    /// <summary>What the profile of a kind of receiver says of a field on this day; null where it says nothing, and so withholds it.</summary>
    public ProfileField? ProfileOf(OrganisationKind receiver, CaseField field, DateOnly day) =>
        profileFields.Where(f => f.Receiver == receiver && f.Field == field && f.IsValidOn(day)).MaxBy(f => f.ValidFrom);

    /// <summary>The line on which a field may go to a kind of receiver; null when it is withheld.</summary>
    public ProfileField? GivenTo(OrganisationKind receiver, CaseField field, DateOnly day) => ProfileOf(receiver, field, day) is { IsGiven: true } line ? line : null;

    /// <summary>How the table meets on this day; null where it does not. The series that began last holds.</summary>
    public MeetingSeries? SeriesOn(DateOnly day) => meetingSeries.Where(s => s.IsValidOn(day)).MaxBy(s => (s.From, s.At));

    /// <summary>The term under which a clock of this organisation runs that starts on this day: its own, or else that of the region (R66).</summary>
    public Term TermOf(TermKind kind, int organisationId, DateOnly day) => InternalRouteOf(organisationId, day)?.TermOf(kind) ?? Terms.Of(kind, day);

    /// <summary>The moment in UTC at which a clock of this organisation, started at <paramref name="from"/>, has run out.</summary>
    public DateTimeOffset Due(TermKind kind, int organisationId, DateTimeOffset from) => TermOf(kind, organisationId, DutchTime.DateOf(from)).Due(from);

    /// <summary>The municipality that an organisation is or belongs to; null when it works for more than one.</summary>
    public Organisation? MunicipalityOf(int organisationId) => Get(organisationId) switch
    {
        { Kind: OrganisationKind.Municipality } municipality => municipality,
        { MunicipalityId: { } id } => Get(id),
        _ => null,
    };

    /// <summary>Whether an organisation works for a municipality: it is the municipality, its desk, or covers the part of the region it lies in.</summary>
    public bool WorksFor(Organisation organisation, Organisation municipality) =>
        MunicipalityOf(organisation.Id) is { } own ? own.Id == municipality.Id : (organisation.Covers & municipality.Covers) != 0;

    public Organisation Get(int organisationId) => organisations.First(o => o.Id == organisationId);

    private Organisation Only(OrganisationKind kind) => organisations.First(o => o.Kind == kind);
}
