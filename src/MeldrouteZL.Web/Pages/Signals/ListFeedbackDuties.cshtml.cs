using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Who must still hear something from the reader's organisation, what is late first.</summary>
[ForRoles(Role.AttentionOfficer, Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator, Role.AvimOfficer)]
public sealed class ListFeedbackDutiesModel(ListFeedbackDuties.Handler handler, TimeProvider clock) : PageModel
{
    public const string Address = "/terugkoppeling";

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public IReadOnlyList<FeedbackDutyRow> Rows { get; private set; } = [];

    public bool HasMore { get; private set; }

    public int Late => Rows.Count(r => r.Duty.IsLateAt(Now));

    public static string WhoOf(FeedbackDutyRow row) => row switch
    {
        { Duty.To: FeedbackAudience.Colleague } => "De collega die het signaal gaf",
        { IsFromOutside: true } => $"De melder van buiten, opgeschreven door {row.Source}",
        _ => $"Wie het signaal gaf bij {row.Source}",
    };

    public static string AddressOf(FeedbackDutyRow row) =>
        row.CaseNumber is { } number ? $"/casussen/{number}/{StepAddress.Of(Domain.Cases.CaseStep.GiveFeedback)}" : $"/signalen/{row.SignalNumber}/{TellColleagueModel.Slug}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var found = await handler.Handle(User.Actor(), cancel);
        (Rows, HasMore) = ([.. found.Take(ListFeedbackDuties.Most)], found.Count > ListFeedbackDuties.Most);
    }
}
