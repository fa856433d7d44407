using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Adds a presumed victim; nothing of it has to be known yet (R10, R30).</summary>
public static class AddVictim
{
    public sealed record Command
    {
        public AgeBand AgeBand { get; init; }
        public Sex Sex { get; init; }
        public string? Name { get; init; }
        public DateOnly? BirthDate { get; init; }

        /// <summary>Somebody of <see cref="KnownVictims"/>, of whom everything is taken over that was left open here; null for nobody.</summary>
        public string? Known { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        private const int KnownMaxLength = 24;
        private static readonly DateOnly Earliest = new(1900, 1, 1);

        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.AgeBand).IsInEnum().WithMessage("Kies een leeftijd uit de lijst.");
            RuleFor(c => c.Sex).IsInEnum().WithMessage("Kies een geslacht uit de lijst.");
            RuleFor(c => c.Known).FitsIn(KnownMaxLength);
            RuleFor(c => c.Name).FitsIn(VictimIdentity.NameMaxLength);
            RuleFor(c => c.BirthDate).Must(d => d is null || (d >= Earliest && d <= DutchTime.DateOf(clock.GetUtcNow())))
                .WithMessage("Vul een geboortedatum in die kan kloppen, of laat dit leeg.");
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(AddVictim), target, actor, at,
            cases => cases.Include(c => c.Victims),
            async (@case, moment, work) =>
            {
                var (ageBand, sex, name, birthDate) = (command.AgeBand, command.Sex, string.IsNullOrWhiteSpace(command.Name) ? null : command.Name.Trim(), command.BirthDate);
                if (!string.IsNullOrEmpty(command.Known))
                {
                    if ((await KnownVictims.OfAsync(work, @case.Number, actor, at, cancel)).Find(k => k.Key == command.Known) is not { } known)
                    {
                        return Refusal.UnknownPerson;
                    }

                    // What was typed stays.
                    ageBand = ageBand == AgeBand.Unknown ? known.AgeBand : ageBand;
                    sex = sex == Sex.Unknown ? known.Sex : sex;
                    (name, birthDate) = (name ?? known.Name, birthDate ?? known.BirthDate);
                }

                return @case.AddVictim(ageBand, sex, name, birthDate, moment);
            },
            cancel);
    }
}
