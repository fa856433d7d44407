using FluentValidation;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.CareNetwork;

/// <summary>The functional administrator ends help that there is no more (R148).</summary>
public static class EndHelpOffer
{
    public sealed record Command
    {
        /// <summary>The code of the offer.</summary>
        public short? Code { get; init; }

        /// <summary>The last day on which it holds.</summary>
        public DateOnly? LastDay { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Code).NotNull().WithMessage("Kies welk aanbod stopt.");
            RuleFor(c => c.LastDay).LastDay(clock);
        }
    }

    public sealed class Handler(RegionLists lists)
    {
        /// <returns>The code of the offer.</returns>
        public Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            lists.EndAsync<HelpOffer>(nameof(EndHelpOffer), formKey, command.Code!.Value, command.LastDay!.Value, actor, at, cancel);
    }
}
