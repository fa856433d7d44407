using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Pages.Persons;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>One signal: what it says, where it stands, what may be done now, what came of it, who can see it and why.</summary>
public sealed class ViewSignalModel(ViewSignal.Handler signals, Regions regions, TimeProvider clock) : PageModel, IStepForm
{
    /// <summary>In the address after a draft was kept.</summary>
    public const string Kept = "bewaard";

    /// <summary>In the address after a new signal was kept to go on with.</summary>
    public const string Registered = "geregistreerd";

    /// <summary>In the address after something was written to the reporter.</summary>
    public const string Written = "geschreven";

    /// <summary>In the address after something changed about persons and things.</summary>
    public const string Described = "personen-bijgewerkt";

    public SignalView View { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public Guid FormKey { get; private set; }

    public uint Version => View.Version;

    /// <summary>What was just done, when the person comes from a form.</summary>
    public string? Done { get; private set; }

    public IReadOnlyList<(string Text, string Address)> Steps { get; private set; } = [];

    public bool MayRevise { get; private set; }

    public bool MayOpenCase { get; private set; }

    public bool MayWriteToReporter { get; private set; }

    public bool MayOpenReporter { get; private set; }

    public PeopleView People { get; private set; } = null!;

    /// <summary>Who looked who the reporter is: for the organisation of the reporter and for who looked.</summary>
    public IReadOnlyList<TimelineItem> Openings => View.Openings
        .Select(o => new TimelineItem(o.Since, "Ingezien wie de melder is", o.Reason, $"{NameOf(o.UserId)}, {Region.Get(o.OrganisationId).Name}"))
        .ToList();

    /// <summary>Whether the reporter answered something that the reader can take note of.</summary>
    public bool HasNewAnswer { get; private set; }

    /// <summary>The last day of a draft that its author is warned about.</summary>
    public DateOnly? DisappearsOn { get; private set; }

    public SignalContentView Said => new(View.Signal, View.Reporter, Region);

    /// <summary>What Veilig Thuis still wants to know; null when nothing can be added any more.</summary>
    public QualityView? Quality => View.Signal.Stage is SignalStage.Draft or SignalStage.InternalRoute or SignalStage.Forwarded
        ? new QualityView(Said.Quality, MayRevise ? AddressOf(ReviseSignalModel.Slug) : null, MayRevise ? AddressOf(FillSignalCardModel.Slug) : null)
        : null;

    /// <summary>The personal data in the story; null for who may not move them.</summary>
    public PersonalDataView? Findings => MayRevise ? new PersonalDataView(View.Signal, View.Reporter, FormKey, Version, clock.GetUtcNow()) : null;

    public async Task<IActionResult> OnGetAsync(string nummer, string? gedaan, CancellationToken cancel)
    {
        var actor = User.Actor();
        var now = clock.GetUtcNow();
        if (await signals.Handle(nummer, actor, now, cancel) is not { } found)
        {
            return NotFound();
        }

        var signal = found.Signal;
        (View, Region, FormKey) = (found, await regions.GetAsync(actor.RegionId, cancel), Guid.CreateVersion7(now));
        Done = ConfirmationOf(gedaan);
        Steps = Enum.GetValues<SignalStep>().Where(s => StepAddress.Of(s) is not null && SignalRoute.RefusalOf(signal, s, actor) is null)
            .Select(s => (RouteTexts.Of(s), $"/signalen/{signal.Number}/{StepAddress.Of(s)}")).ToList();
        if (SignalRoute.TellingColleagueRefusalOf(signal, actor) is null)
        {
            Steps = [("Collega terugkoppelen", AddressOf(TellColleagueModel.Slug)), .. Steps];
        }

        MayRevise = SignalRoute.RefusalOf(signal, SignalStep.Withdraw, actor) is null;
        People = new PeopleView(signal.Number, found.People, actor, SignalRoute.DescribingRefusalOf(signal, actor) is null);
        MayOpenReporter = found.IsShielded && SignalRoute.OpeningReporterRefusalOf(signal, actor) is null;
        MayOpenCase = actor.Kind == OrganisationKind.VeiligThuis && Case.OpeningRefusalOf(signal, actor) is null;
        HasNewAnswer = found.Report is not null && PublicReport.ReadingRefusalOf(signal, found.Report, actor) is null;
        MayWriteToReporter = found.Report is not null && PublicReport.RefusalOf(signal, found.Report, actor, now) is null;
        DisappearsOn = DraftWarning.LastDayOf(signal.Stage, signal.RegisteredAt, Region.Terms, now);
        return Page();
    }

    public IReadOnlyList<TimelineItem> Timeline => View.Signal.History.OrderByDescending(h => h.At).ThenByDescending(h => h.Id)
        .Select(h => new TimelineItem(h.At, RouteTexts.Of(h.Step), h.Reason, h.Role == Role.System ? RouteTexts.Of(h.Role) : IsPublic(h) ? "Iemand via het openbare formulier" : $"{NameOf(h.UserId)}, {RouteTexts.Of(h.Role)}, {Region.Get(h.OrganisationId).Name}"))
        .ToList();

    public IReadOnlyList<TimelineItem> FeedbackItems => View.Feedback
        .Select(f => new TimelineItem(f.At, FeedbackTexts.Of(f.Audience), f.Text, $"{NameOf(f.UserId)}, {Region.Get(f.OrganisationId).Name}"))
        .ToList();

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Who must still hear something, and until when.</summary>
    public IReadOnlyList<(string Text, DateTimeOffset DueAt)> Owed =>
    [
        .. View.Signal.ColleagueDueAt is { } colleague
            ? [(View.Signal.AuthorId == User.Actor().UserId ? "U hoort van uw aandachtsfunctionaris:" : "De collega die het signaal gaf, moet nog iets horen:", colleague)]
            : Array.Empty<(string, DateTimeOffset)>(),
        .. View.Signal.SourceDueAt is { } source ? [("Wie het signaal gaf, moet nog horen wat ermee is gedaan:", source)] : Array.Empty<(string, DateTimeOffset)>(),
    ];

    /// <summary>Everybody who can read the signal now, each with the steps that gave them access.</summary>
    public IEnumerable<IGrouping<string, string>> Viewers =>
        View.Signal.Access.Where(a => a.IsLive).OrderBy(a => a.Since).ThenBy(a => a.UserId is null)
            .Select(a => (Viewer: a.UserId is { } user ? $"{NameOf(user)}, {Region.Get(a.OrganisationId).Name}" : Region.Get(a.OrganisationId).Name, Because: Because(RouteTexts.Of(a.Because), a)))
            .Concat(View.CaseGrants.Where(a => a.IsLive && a.Groups.HasFlag(DataGroups.Facts)).OrderBy(a => a.Since)
                .Select(a => (Viewer: Region.Get(a.OrganisationId).Name, Because: Because(RouteTexts.Of(a.Because), a))))
            .GroupBy(v => v.Viewer, v => v.Because);

    // Of all data groups only one makes a difference here: who told it.
    private static string Because(string step, AccessGrant grant) =>
        $"Door: {char.ToLowerInvariant(step[0])}{step[1..]}, sinds {DutchDate.Date(grant.Since)}. Ziet: het signaal{(grant.Groups.HasFlag(DataGroups.ReporterIdentity) ? " en wie de melder is" : "")}.";

    private string AddressOf(string slug) => $"/signalen/{View.Signal.Number}/{slug}";

    private string? ConfirmationOf(string? gedaan) => gedaan switch
    {
        null => null,
        Described => "Bewaard.",
        TakeNoteOfAnswerModel.Slug => "Vastgelegd: u hebt het antwoord gelezen.",
        OpenReporterModel.Slug when View.Signal.ViaPublicForm => "U kunt nu tijdelijk zien wie de melder is. Bij het signaal staat dat u keek, en waarom.",
        TellColleagueModel.Slug => "Uw collega leest uw bericht bij het signaal.",
        OpenReporterModel.Slug => "U kunt nu tijdelijk zien wie de melder is. De organisatie van de melder ziet dat u keek, en waarom.",
        Kept => "Het concept is bewaard. Alleen u ziet het.",
        MoveToShieldedModel.Slug => "De gegevens staan nu in het afgeschermde veld.",
        FillSignalCardModel.Slug => "De signaalkaart is bewaard.",
        Written => "Verstuurd. De melder leest het met de code.",
        Registered => "Het signaal is bewaard. Alleen u ziet het. Kies nu wat u ermee doet.",
        _ => Enum.GetValues<SignalStep>().Where(s => StepAddress.Of(s) == gedaan).Select(s => $"Vastgelegd: {RouteTexts.Of(s)}.").FirstOrDefault(),
    };

    private bool IsPublic(SignalHistory step) => View.Signal.ViaPublicForm && step.UserId == View.Signal.AuthorId;

    /// <summary>What this person is called.</summary>
    public string NameOf(Guid userId) => View.Names.GetValueOrDefault(userId, "Onbekend");
}
