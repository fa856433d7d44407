using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Organisations;

/// <summary>The functional administrator ends a form of exploitation: it stays with the signals that have it, and can be chosen no more.</summary>
public static class EndForm
{
    public sealed record Command
    {
        /// <summary>The code of the form.</summary>
        public short? Code { get; init; }

        /// <summary>The last day on which it can be chosen.</summary>
        public DateOnly? LastDay { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Code).NotNull().WithMessage("Kies welke vorm u beëindigt.");
            RuleFor(c => c.LastDay).LastDay(clock);
        }
    }

    public sealed class Handler(RegionLists lists)
    {
        /// <returns>The code of the form.</returns>
        public Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            lists.EndAsync<ListedForm>(nameof(EndForm), formKey, command.Code!.Value, command.LastDay!.Value, actor, at, cancel);
    }
}
