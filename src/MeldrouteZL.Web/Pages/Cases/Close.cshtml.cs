using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class CloseModel(Close.Handler handler, Close.Validator validator, ReadClosingChecklist.Handler checklist, StepTools tools)
    : CaseStepPage<Close.Command>(CaseStep.Close, handler, validator, tools)
{
    /// <summary>What must be done first, and where; without an address where others do it.</summary>
    public IReadOnlyList<(Refusal Missing, string? Address)> Missing { get; private set; } = [];

    public IReadOnlyList<OpenReferral> OpenReferrals { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var found = await checklist.Handle(Case.Number, Actor, cancel);
        (Missing, OpenReferrals) = ([.. found.Missing.Select(m => (m, AddressOf(m)))], found.OpenReferrals);
    }

    private string? AddressOf(Refusal missing) => StepFor(missing) is { } step && CaseRoute.RefusalOf(Case.Standing, step, Actor) is null
        ? $"/casussen/{Case.Number}/{StepAddress.Of(step)}"
        : null;

    private static CaseStep? StepFor(Refusal missing) => missing switch
    {
        Domain.Common.Refusal.OnlyClassOneClosesUnscreened => CaseStep.PutOnAgenda,
        Domain.Common.Refusal.ProposalPending => CaseStep.ConfirmReclassification,
        Domain.Common.Refusal.FeedbackMissing => CaseStep.GiveFeedback,
        Domain.Common.Refusal.ComenshaStillOpen => CaseStep.NotifyComensha,
        _ => null,
    };
}
