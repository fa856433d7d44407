using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Persons;

/// <summary>Changes what is known of a person, their roles included (R14). What another organisation wrote stays; the change stands beside it.</summary>
public static class RevisePerson
{
    public sealed record Command : PersonForm
    {
        /// <summary>The ordinal of the person.</summary>
        public short? Person { get; init; }

        /// <summary>The form as the person stands now.</summary>
        public static Command Of(SignalPerson person)
        {
            var born = PartialDate.Restore(person.Identity?.BirthDate);
            return new Command
            {
                Person = person.Ordinal,
                Roles = [.. person.Roles.Where(r => r.IsNow).Select(r => r.Role)],
                NonPunishment = person.Roles.Any(r => r.IsNow && r.NonPunishment),
                GivenNames = person.Identity?.GivenNames,
                Prefix = person.Identity?.Prefix,
                FamilyName = person.Identity?.FamilyName,
                AgeBand = person.AgeBand,
                Sex = person.Sex,
                Alias = person.Identity?.Alias,
                BirthYear = born?.Year,
                BirthMonth = born?.Month,
                BirthDay = born?.Day,
                Number = person.Number?.Number,
                NumberGround = person.Number?.Ground,
                Language = person.Contact?.Language,
                Interpreter = person.Contact?.Interpreter ?? default,
                Channel = person.Contact?.Channel ?? default,
                Hours = person.Contact?.Hours,
                NeverLeaveMessage = person.Contact?.NeverLeaveMessage == true,
                MayHear = person.Contact?.MayHear,
                Nationality = person.Origin?.Nationality,
                BirthCountry = person.Origin?.BirthCountry,
                ResidenceTitle = person.Origin?.ResidenceTitle,
                MildDisability = person.Health?.MildDisability ?? default,
                Psychiatric = person.Health?.Psychiatric ?? default,
                Attachment = person.Health?.Attachment ?? default,
                EarlierAbuse = person.Health?.EarlierAbuse ?? default,
                Addiction = person.Health?.Addiction ?? default,
                AddictionRole = person.Health?.AddictionRole ?? default,
                Income = person.Social?.Income ?? default,
                Debts = person.Social?.Debts ?? default,
                Education = person.Social?.Education ?? default,
                Housing = person.Social?.Housing ?? default,
                HousingInfluence = person.Social?.HousingInfluence ?? default,
                Daytime = person.Social?.Daytime ?? default,
            };
        }
    }

    public sealed class Validator(TimeProvider clock) : PersonFormValidator<Command>(clock);

    public sealed class Handler(PeopleSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(RevisePerson), target, actor, at,
            (signal, people, moment, db) =>
            {
                var (person, refusal) = people.Revise(command.Person ?? 0, command.Details, signal.HeldBy(actor), moment);
                if (person is not null && db.Entry(person).State == EntityState.Detached)
                {
                    db.Add(person);
                }

                return refusal;
            },
            cancel);
    }
}
