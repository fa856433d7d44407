using FluentValidation;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Application.Screening;

/// <summary>Takes the cases whose turn it is over to the agenda, each by the step of its own route (R83, R84).</summary>
public static class BuildAgenda
{
    public sealed record Command
    {
        public string? Question { get; init; }
        public List<Proposed> Cases { get; init; } = [];

        /// <summary>One case that was proposed.</summary>
        public sealed record Proposed
        {
            public string? Number { get; init; }

            /// <summary>The version the person looked at.</summary>
            public uint Version { get; init; }

            /// <summary>Makes sending twice act once.</summary>
            public Guid Key { get; init; }

            /// <summary>Whether it is taken over.</summary>
            public bool Take { get; init; }
        }
    }

    /// <summary>What came of it.</summary>
    /// <param name="Left">The cases that were not taken over, with the reason.</param>
    public sealed record Result(int Taken, IReadOnlyList<(string Number, Refusal Why)> Left);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Question)
                .NotEmpty().WithMessage("Vul in wat u van de tafel wilt weten.")
                .FitsIn(AgendaItem.QuestionMaxLength);
            RuleFor(c => c.Cases).Must(cases => cases.Exists(c => c.Take)).WithMessage("Kies ten minste één casus.")
                .Must(cases => cases.Count <= ListTurns.Most && cases.TrueForAll(c => !string.IsNullOrWhiteSpace(c.Number) && c.Key != Guid.Empty)).WithMessage("Kies casussen uit de lijst.");
        }
    }

    public sealed class Handler(PutOnAgenda.Handler put)
    {
        // Case by case: each is a step of its own, recorded with that case, and one that is refused stops no other.
        public async Task<Result> Handle(DateOnly meeting, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var (taken, left) = (0, new List<(string, Refusal)>());
            foreach (var one in command.Cases.Where(c => c.Take))
            {
                var target = new Target(one.Number!, one.Version, one.Key);
                var outcome = await put.Handle(target, new() { Meeting = meeting, Question = command.Question }, actor, at, cancel);
                if (outcome.Refusal is { } why)
                {
                    left.Add((one.Number!, why));
                }
                else
                {
                    taken++;
                }
            }

            return new Result(taken, left);
        }
    }
}
