using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>The page of one step of a referral. A referral has no number of its own: its id stands in the address.</summary>
public abstract class ReferralStepPage<TCommand>(
    ReferralStep step, IReferralStep<TCommand> useCase, IValidator<TCommand> validator, FindReferral.Handler referrals, StepTools tools)
    : StepPage<TCommand>(validator, tools), IReferralStepPage
    where TCommand : class, new()
{
    public ReferralHeader Header { get; private set; } = null!;

    public ReferralStep Step => step;

    protected override RecordKind? About => RecordKind.Referral;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (!Guid.TryParse(nummer, out var id) || await referrals.Handle(id, Actor, cancel) is not { } found)
        {
            return (false, null);
        }

        // Without a case there is no step either: RefusalOf answers NotYours then, and the version is never used.
        (Header, Version) = (found, found.Case?.Version ?? 0);
        ViewData["Title"] = $"Verwijzing {RouteTexts.Of(step).ToLowerInvariant()}";
        return (true, found.RefusalOf(step, Actor));
    }

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => useCase.Handle(target, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/verwijzingen/{nummer}?gedaan={StepAddress.Of(step)}";
}

/// <summary>What the shared head of these pages shows.</summary>
public interface IReferralStepPage
{
    ReferralHeader Header { get; }

    ReferralStep Step { get; }

    string? RefusalText { get; }
}
