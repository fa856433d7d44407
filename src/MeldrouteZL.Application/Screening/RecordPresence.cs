using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Application.Screening;

/// <summary>The secretary writes down who is at the meeting, per organisation and member; it becomes part of the minutes (R88).</summary>
public static class RecordPresence
{
    public sealed record Command
    {
        public List<Line> Organisations { get; init; } = [];

        /// <summary>One fixed member of the table.</summary>
        public sealed record Line
        {
            public int OrganisationId { get; init; }

            /// <summary>The users who are there.</summary>
            public List<Guid> Members { get; init; } = [];
            public string? AbsentBecause { get; init; }
        }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Organisations).NotEmpty().WithMessage("Kies per organisatie wie er zijn.");
            RuleForEach(c => c.Organisations).ChildRules(line => line.RuleFor(l => l.AbsentBecause)
                .Must((l, why) => l.Members.Count > 0 || !string.IsNullOrWhiteSpace(why)).WithMessage("Kies wie er zijn, of schrijf op waarom er niemand is.")
                .FitsIn(Presence.AbsentBecauseMaxLength));
        }
    }

    public sealed class Handler(MeetingSteps.Handler steps, ReadPresence.Handler members)
    {
        public async Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var known = await members.MembersAsync(actor, at, cancel);
            return command.Organisations.Exists(l => !l.Members.TrueForAll(m => known.Any(k => k.UserId == m && k.OrganisationId == l.OrganisationId)))
                ? Refusal.UnknownColleague
                : await steps.TakeAsync(nameof(RecordPresence), target, actor, at,
                    (meeting, moment) => meeting.RecordPresence([.. command.Organisations.Select(l => new PresenceLine(l.OrganisationId, [.. l.Members.Distinct()], l.AbsentBecause))], moment), cancel);
        }
    }
}
