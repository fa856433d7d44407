using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Live;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Screening;

[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class ViewMeetingModel(ViewMeeting.Handler meetings, TimeProvider clock) : PageModel, IStepForm
{
    public MeetingView View { get; private set; } = null!;

    /// <summary>What was just done, from the address the step led to.</summary>
    public string? Done { get; private set; }

    public Guid FormKey { get; private set; }

    public uint Version => View.Version;

    public LiveLine Line { get; private set; } = null!;

    /// <summary>Time and place, as far as they are known.</summary>
    public string? When => View.Meeting.Begins is { } begins
        ? $"{SeriesTexts.Of(begins)}{(View.Meeting.Ends is { } ends ? $" tot {SeriesTexts.Of(ends)}" : "")}{(View.Place is { } place ? $", {place}" : "")}"
        : null;

    public IReadOnlyList<StageBarItem> Stages => Enum.GetValues<MeetingStage>().Select(s => new StageBarItem(RouteTexts.Of(s),
        s < View.Meeting.Stage ? StageBarState.Done : s == View.Meeting.Stage ? StageBarState.Current : StageBarState.Ahead)).ToList();

    public static string CssOf(AgendaItemStatus status) => status switch
    {
        AgendaItemStatus.Waiting => "agenda-item is-open",
        AgendaItemStatus.Discussed => "agenda-item is-done",
        AgendaItemStatus.HeldOver => "agenda-item",
    };

    public string AddressOf(MeetingStep step) => $"{MeetingAddress.Of(View.Meeting.Date)}/{MeetingAddress.Of(step)}";

    /// <summary>The page of a step of a case, which leads back here.</summary>
    public string AddressOf(AgendaCard card, CaseStep step) =>
        $"/casussen/{card.CaseNumber}/{StepAddress.Of(step)}?{Cases.TableReturn.Field}={MeetingKey.Of(View.Meeting.Date)}";

    public string ContributeAddressOf(AgendaCard card) => $"/casussen/{card.CaseNumber}/inbreng?{Cases.TableReturn.Field}={MeetingKey.Of(View.Meeting.Date)}";

    public bool MayRecordPresence => View.Meeting.RefusalOfPresence(User.Actor()) is null;

    public async Task<IActionResult> OnGetAsync(string datum, string? gedaan, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await meetings.Handle(datum, User.Actor(), cancel) is not { } found)
        {
            return NotFound();
        }

        (View, FormKey, Line) = (found, Guid.CreateVersion7(now), new(found.Meeting.Date, now));
        Done = DoneText(gedaan);
        return Page();
    }

    private static string? DoneText(string? address) =>
        address == ContributeModel.Done ? "De inbreng van uw organisatie is vastgelegd." : address == RecordPresenceModel.Done ? "De aanwezigheid is vastgelegd." :
        Enum.GetValues<MeetingStep>().Where(s => MeetingAddress.Of(s) == address).Select(RouteTexts.Of)
            .Concat(Enum.GetValues<CaseStep>().Where(s => StepAddress.Of(s) is { } own && own == address).Select(RouteTexts.Of))
            .Select(text => $"Vastgelegd: {text}.").FirstOrDefault();
}
