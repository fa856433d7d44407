using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>An employee of Veilig Thuis proposes a class for every victim of a case (R74).</summary>
public static class ClassifyProvisionally
{
    public sealed record Command
    {
        /// <summary>One for each victim of the case.</summary>
        public List<ProposedClass> Victims { get; init; } = [];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleForEach(c => c.Victims).SetValidator(new ProposedClassValidator());
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(ClassifyProvisionally), target, actor, at,
            cases => cases.AsSplitQuery().Include(c => c.Victims).Include(c => c.Classifications),
            (@case, moment) => @case.ClassifyProvisionally(command.Victims.ConvertAll(v => v.ToProposal()), moment),
            cancel);
    }
}
