using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Organisations;

/// <summary>The functional administrator adds a form of exploitation to the list of the region, as a kind of a main form (C9).</summary>
public static class AddForm
{
    public sealed record Command
    {
        /// <summary>The code of the main form.</summary>
        public short? Parent { get; init; }
        public string? Name { get; init; }

        /// <summary>The first day on which it can be chosen.</summary>
        public DateOnly? ValidFrom { get; init; }

        /// <summary>The last one; empty for no end.</summary>
        public DateOnly? ValidUntil { get; init; }

        /// <summary>What it would become on this list; null with a refusal when it cannot be.</summary>
        public (ListedForm? Form, Refusal? Refusal) On(IReadOnlyCollection<ListedForm> listed, Moment moment) =>
            ListedForm.Make(listed, Parent!.Value, Name!, ValidFrom!.Value, ValidUntil, moment);
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Parent).NotNull().WithMessage("Kies bij welke vorm dit hoort.");
            RuleFor(c => c.Name).Name("Schrijf op hoe de vorm heet.", ListedForm.NameMaxLength);
            RuleFor(c => c.ValidFrom).FirstDay(clock);
            RuleFor(c => c.ValidUntil).NotBefore(c => c.ValidFrom);
        }
    }

    public sealed class Handler(RegionLists lists)
    {
        /// <returns>The code of the form.</returns>
        public Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            lists.ChangeAsync<ListedForm>(nameof(AddForm), formKey, actor, at, command.On, cancel);
    }
}
