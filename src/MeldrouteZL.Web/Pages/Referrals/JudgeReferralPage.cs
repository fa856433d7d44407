using FluentValidation;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>The page of an answer, on which the receiver judges the criteria of the law.</summary>
public abstract class JudgeReferralPage<TCommand>(
    ReferralStep step, IReferralStep<TCommand> useCase, IValidator<TCommand> validator, FindReferral.Handler referrals, StepTools tools)
    : ReferralStepPage<TCommand>(step, useCase, validator, referrals, tools), IJudgeReferralPage
    where TCommand : CriteriaJudged, new()
{
    CriteriaJudged IJudgeReferralPage.Input => Input;

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        // One line for each criterion of the kind, whatever was sent.
        var lines = ReferralCriteria.Of(Header.Referral.Kind).Select(c => Input.Judgements.Find(l => l.Criterion == c) ?? new() { Criterion = c }).ToList();
        Input.Judgements.Clear();
        Input.Judgements.AddRange(lines);
        return Task.CompletedTask;
    }

    protected override TCommand Begin() => Input;
}

/// <summary>What the shared part of these forms shows.</summary>
public interface IJudgeReferralPage
{
    CriteriaJudged Input { get; }
}
