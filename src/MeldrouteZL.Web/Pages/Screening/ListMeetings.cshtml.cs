using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Screening;

[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class ListMeetingsModel(ListMeetings.Handler meetings, TimeProvider clock) : PageModel
{
    public MeetingList List { get; private set; } = null!;

    /// <summary>What was just done, from the address the step led to.</summary>
    public string? Done { get; private set; }

    public DateOnly Today => DutchTime.DateOf(clock.GetUtcNow());

    public bool MayPlan => MeetingRoute.RuleFor(MeetingStep.Plan).As.Contains(User.Actor().Role);

    public KeysetPager Pager => new(
        List.HasNewer ? $"/screening?na={MeetingKey.Of(List.Past[0].Date)}#eerder" : null,
        List.HasOlder ? $"/screening?voor={MeetingKey.Of(List.Past[^1].Date)}#eerder" : null,
        $"{DutchDate.Date(List.Past[^1].Date)} tot en met {DutchDate.Date(List.Past[0].Date)}");

    /// <summary>Shows the list; a day that cannot be read counts as none.</summary>
    public async Task OnGetAsync(string? voor, string? na, string? gedaan, CancellationToken cancel)
    {
        List = await meetings.Handle(new(MeetingKey.Parse(voor), MeetingKey.Parse(na)), User.Actor(), clock.GetUtcNow(), cancel);
        Done = gedaan switch
        {
            PlanSeriesModel.Done => "De weekreeks is gepland. De overleggen verschijnen binnen enkele minuten.",
            EndSeriesModel.Done => "De weekreeks is beëindigd.",
            _ => null,
        };
    }
}
