using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>
/// The attention officer of Veilig Thuis makes a later class definitive. What is typed, and what is asked of it, is the
/// same as for the first one (R75).
/// </summary>
public static class ConfirmReclassification
{
    public sealed class Handler(CaseSteps steps) : ICaseStep<ConfirmClassification.Command>
    {
        public Task<Outcome> Handle(Target target, ConfirmClassification.Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(ConfirmReclassification), target, actor, at,
            cases => cases.Include(c => c.Classifications),
            (@case, moment) => @case.ConfirmReclassification(command.Changes, command.Why, moment),
            cancel);
    }
}
