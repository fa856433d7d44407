using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>
/// Sends a signal to Veilig Thuis, the central reporting point (R54, R68). What may not wait in an inbox opens a case at
/// once, and an acute one raises the lane (R71, R86).
/// </summary>
public static class Forward
{
    public static readonly int ExplanationMaxLength = Referral.LegalBasisMaxLength - ForwardBases.LongestCode - ": ".Length;

    public sealed record Command
    {
        /// <summary>One of <see cref="ForwardBases.All"/>.</summary>
        public string? Basis { get; init; }

        /// <summary>The basis in own words, or what goes with the chosen one.</summary>
        public string? Explanation { get; init; }

        /// <summary>Why it cannot wait; for an acute signal. Left empty, the signal speaks for itself.</summary>
        public string? AcuteReason { get; init; }

        /// <summary>Whether the person has read what Veilig Thuis gets, word for word.</summary>
        public bool Confirmed { get; init; }

        internal string LegalBasis => string.IsNullOrWhiteSpace(Explanation) ? Basis! : $"{Basis}: {Explanation.Trim()}";
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Basis).Must(basis => ForwardBases.All.Any(b => b.Code == basis)).WithMessage("Kies een grondslag uit de lijst.");
            RuleFor(c => c.Explanation)
                .NotEmpty().When(c => c.Basis == ForwardBases.Other, ApplyConditionTo.CurrentValidator).WithMessage("Schrijf op welke grondslag u bedoelt.")
                .FitsIn(ExplanationMaxLength);
            RuleFor(c => c.AcuteReason).FitsIn(AcuteConsultation.TextMaxLength);
            RuleFor(c => c.Confirmed).Equal(true).WithMessage("Lees wat Veilig Thuis krijgt en bevestig dat het klopt.");
        }
    }

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(Forward), target, actor, at,
            (signal, moment, work) =>
            {
                var refusal = signal.Forward(command.LegalBasis, moment);
                if (refusal is null && Case.OpensByItself(signal))
                {
                    refusal = OpenCase(signal, command, moment, work);
                }

                return Task.FromResult<(Refusal?, Func<string?>)>((refusal, () => signal.Number));
            },
            cancel);

        private static Refusal? OpenCase(Signal signal, Command command, Moment moment, Work work)
        {
            var (@case, refusal) = Case.Open(signal, moment);
            if (@case is null)
            {
                return refusal;
            }

            work.Db.Add(@case);
            return signal.Acute ? @case.RaiseAcute(command.AcuteReason ?? CaseFacts.SubjectOf(signal.What), moment) : null;
        }
    }
}
