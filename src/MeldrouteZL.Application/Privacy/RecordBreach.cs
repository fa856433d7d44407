using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A breach of personal data is recorded: the clock of 72 hours runs from its discovery.</summary>
public static class RecordBreach
{
    public sealed record Command
    {
        public string? WhatHappened { get; init; }
        public DateOnly? DiscoveredOn { get; init; }
        public TimeOnly? DiscoveredTime { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.WhatHappened).NotEmpty().WithMessage("Vul in wat er gebeurd is.").FitsIn(DataBreach.TextMaxLength);
            RuleFor(c => c.DiscoveredOn).NotNull().WithMessage("Vul in op welke dag het ontdekt is.")
                .Must(day => day is null || day >= PrivacyMoment.Earliest).WithMessage("Vul een datum in vanaf 25 mei 2018.");
            RuleFor(c => c.DiscoveredTime).NotNull().WithMessage("Vul in hoe laat het ontdekt is.");
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>The number of the breach.</returns>
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(RecordBreach), AuditObject.Registers, null), new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at }, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var discovered = PrivacyMoment.Of(command.DiscoveredOn!.Value, command.DiscoveredTime!.Value);
            var (breach, refusal) = DataBreach.Discover(command.WhatHappened!, discovered, await regions.MomentAsync(actor, at, cancel));
            if (refusal is { } why)
            {
                return why;
            }

            work.Db.Add(breach!);
            return await work.CommitAsync(() => breach!.Number, cancel);
        }
    }
}
