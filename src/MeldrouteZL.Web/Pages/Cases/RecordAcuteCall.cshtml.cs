using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>The page that stays open during the calls of an acute consultation.</summary>
public sealed class RecordAcuteCallModel(RecordAcuteCall.Handler handler, RecordAcuteCall.Validator validator, ViewAcute.Handler acute, StepTools tools)
    : CaseStepPage<RecordAcuteCall.Command>(CaseStep.RecordAcuteCall, handler, validator, tools)
{
    private const string Kept = "gesprek";
    private static readonly CaseStep[] After = [CaseStep.ConfirmAcute, CaseStep.DecideAcute, CaseStep.LowerAcute];

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public static IReadOnlyList<SelectListItem> Answers { get; } = [new("Ja", bool.TrueString), new("Nee", bool.FalseString)];

    public bool IsDone => JustDone == Kept && Refusal is null && ModelState.IsValid;

    public AcuteCallsView Acute { get; private set; } = null!;

    /// <summary>What may follow the calls.</summary>
    public IReadOnlyList<OfferedStep> Next => [.. After.Where(s => CaseRoute.RefusalOf(Case.Standing, s, Actor) is null)
        .Select(s => new OfferedStep(RouteTexts.Of(s), $"/casussen/{Case.Number}/{StepAddress.Of(s)}", true))];

    protected override async Task PrepareAsync(CancellationToken cancel) => Acute = new(await acute.Handle(Case.Number, Actor, cancel), Now, null);

    protected override RecordAcuteCall.Command Begin() => new() { Time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, DutchTime.Zone).DateTime) };

    // Back to the same page: the next call follows at once.
    protected override string DoneAddress(string nummer, Outcome outcome) => $"/casussen/{outcome.Number}/{StepAddress.Of(Step)}?gedaan={Kept}";
}
