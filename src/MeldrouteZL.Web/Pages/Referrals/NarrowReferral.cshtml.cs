using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>What the receiver holds, to take back.</summary>
public sealed class NarrowReferralModel(NarrowReferral.Handler handler, NarrowReferral.Validator validator, FindReferral.Handler referrals, ViewReferral.Handler sent, StepTools tools)
    : ReferralStepPage<NarrowReferral.Command>(ReferralStep.Narrow, handler, validator, referrals, tools)
{
    /// <summary>What was sent and not taken back yet.</summary>
    public IReadOnlyList<SentCopy> Held { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var view = await sent.Handle(Header.Referral.Id, Actor, cancel);
        Held = view is null ? [] : [.. view.Copies.Where(c => c.Disclosure.TakenBackAt is null).Select(c => c with { Lines = [.. c.Lines.Where(l => l.TakenBackAt is null)] })];
    }
}
