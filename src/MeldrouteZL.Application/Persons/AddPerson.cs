using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Application.Persons;

/// <summary>Adds a person to a signal; nothing of them has to be known yet (R10, R14, R62).</summary>
public static class AddPerson
{
    public sealed record Command : PersonForm
    {
        public string? Phone { get; init; }
    }

    public sealed class Validator : PersonFormValidator<Command>
    {
        public Validator(TimeProvider clock)
            : base(clock) => RuleFor(c => c.Phone).Custom((phone, context) =>
            {
                if (PhoneNumber.Parse(phone).Problem is { } problem and not FormatProblem.Empty)
                {
                    context.AddFailure(FormatTexts.Of(problem));
                }
            });
    }

    public sealed class Handler(PeopleSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(AddPerson), target, actor, at,
            (signal, people, moment, db) =>
            {
                var (person, refusal) = people.Add(command.Details, signal.HeldBy(actor), moment);
                if (person is null)
                {
                    return refusal;
                }

                db.Add(person);
                if (PhoneNumber.Parse(command.Phone).Value is { } phone)
                {
                    var (thing, why) = people.AddThing(ThingForm.Phone(phone), person.Ordinal, moment);
                    if (thing is null)
                    {
                        return why;
                    }

                    db.Add(thing);
                }

                return null;
            },
            cancel);
    }
}
