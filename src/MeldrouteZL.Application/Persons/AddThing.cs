using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Application.Persons;

/// <summary>Adds a phone, plate, handle, account, building, firm or address to a person, or to the signal itself.</summary>
public static class AddThing
{
    public sealed record Command
    {
        /// <summary>The ordinal of the person it belongs to; null when it belongs to the signal.</summary>
        public short? Person { get; init; }
        public ThingKind? Kind { get; init; }

        /// <summary>Number, plate, name or description, by kind.</summary>
        public string? Value { get; init; }
        public Platform Platform { get; init; }

        /// <summary>For a firm or a building: its number in the trade register (KvK).</summary>
        public string? ChamberNumber { get; init; }
        public string? Street { get; init; }
        public int? HouseNumber { get; init; }
        public string? HouseLetter { get; init; }
        public string? HouseAddition { get; init; }
        public string? Postcode { get; init; }
        public string? Place { get; init; }

        /// <summary>Code of BRP table 34; null for the Netherlands.</summary>
        public short? Country { get; init; }
        public string? Line1 { get; init; }
        public string? Line2 { get; init; }
        public string? Line3 { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Kind).Cascade(CascadeMode.Stop).NotNull().WithMessage("Kies wat u wilt vastleggen.").IsInEnum().WithMessage("Kies wat u wilt vastleggen.");
            RuleFor(c => c.Platform).IsInEnum().WithMessage("Kies een platform uit de lijst.");
            RuleFor(c => c.Country).Must(code => code is null || BrpTables.Countries.ContainsKey(code.Value)).WithMessage("Kies een land uit de lijst.");
            RuleFor(c => c).Custom((command, context) =>
            {
                var (_, field, problem) = ThingForm.Read(command);
                if (problem is { } wrong)
                {
                    context.AddFailure(field, FormatTexts.Of(wrong));
                }
            }).When(c => c.Kind is { } kind && Enum.IsDefined(kind));
        }
    }

    public sealed class Handler(PeopleSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(AddThing), target, actor, at,
            (_, people, moment, db) =>
            {
                var (thing, refusal) = people.AddThing(ThingForm.Read(command).Thing!, command.Person, moment);
                if (thing is not null)
                {
                    db.Add(thing);
                }

                return refusal;
            },
            cancel);
    }
}
