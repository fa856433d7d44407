using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>More for a receiver: the fields of the case as they are now, of which nothing is ticked beforehand.</summary>
public sealed class WidenReferralModel(WidenReferral.Handler handler, WidenReferral.Validator validator, FindReferral.Handler referrals, PreviewOutgoing.Handler preview, StepTools tools)
    : ReferralStepPage<WidenReferral.Command>(ReferralStep.Widen, handler, validator, referrals, tools)
{
    public OutgoingReferral Outgoing { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var receiver = (await Tools.Regions.GetAsync(Actor.RegionId, cancel)).Get(Header.Referral.ReceiverOrganisationId);
        var view = await preview.Handle(Header.Case!.Number, receiver.Kind, Actor, Now, cancel);
        Outgoing = new OutgoingReferral(receiver, view, view.TickedOf(Input, byDefault: false), [Input.Content, Input.Purpose]);
    }
}
