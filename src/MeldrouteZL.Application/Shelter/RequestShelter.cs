using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Shelter;

/// <summary>Care coordination asks shelter for somebody, with what they need (R133, R134). No residence title is asked (R135).</summary>
public static class RequestShelter
{
    public sealed record Command
    {
        public ShelterFor? For { get; init; }
        public ShelterKind? Kind { get; init; }
        public Sex? Sex { get; init; }
        public short? Persons { get; init; }
        public short? Children { get; init; }
        public ShelterDistance? Distance { get; init; }
        public bool NeedsAccess { get; init; }
        public ShelterUrgency? Urgency { get; init; }
        public string? Note { get; init; }
        public int? RegisteredIn { get; init; }
        public int? FoundIn { get; init; }
        public int? AgreedOn { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        private const string ChooseUrgency = "Kies hoe snel er plek moet zijn.";

        public Validator()
        {
            RuleFor(c => c.For).NotNull().WithMessage("Kies voor wie de opvang is.").IsInEnum().WithMessage("Kies voor wie de opvang is.");
            RuleFor(c => c.Kind).IsInEnum().WithMessage("Kies een soort opvang uit de lijst.");
            RuleFor(c => c.Sex).NotNull().WithMessage("Kies het geslacht.").IsInEnum().WithMessage("Kies het geslacht.");
            RuleFor(c => c.Persons).NotNull().WithMessage("Vul in hoeveel mensen er komen.")
                .InclusiveBetween((short)1, (short)ShelterRequest.MostPersons).WithMessage($"Vul een getal in van 1 tot en met {ShelterRequest.MostPersons}.");
            RuleFor(c => c.Children).InclusiveBetween((short)0, (short)ShelterRequest.MostPersons).WithMessage($"Vul een getal in van 0 tot en met {ShelterRequest.MostPersons}.");
            RuleFor(c => c.Distance).NotNull().WithMessage("Kies waar de opvang moet zijn.").IsInEnum().WithMessage("Kies waar de opvang moet zijn.");
            RuleFor(c => c.Urgency).NotNull().WithMessage(ChooseUrgency).IsInEnum().WithMessage(ChooseUrgency);
            RuleFor(c => c.Note).FitsIn(ShelterRequest.NoteMaxLength);
        }
    }

    public sealed class Handler(ShelterSteps steps) : IShelterStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(RequestShelter), ShelterStep.Ask, target, actor, at, async (db, standing, moment) =>
            {
                var needs = new ShelterNeeds(
                    command.For!.Value, command.Kind, command.Sex!.Value, command.Children ?? 0, command.Persons!.Value, command.Distance!.Value, command.NeedsAccess, command.Urgency!.Value,
                    string.IsNullOrWhiteSpace(command.Note) ? null : command.Note, command.RegisteredIn, command.FoundIn, command.AgreedOn);
                var (request, refusal) = ShelterRequest.Ask(standing, needs, await ClassAsync(db, standing, actor, cancel), moment);
                if (request is not null)
                {
                    db.Add(request);
                }

                return refusal;
            }, cancel);

        // The class that counts, where care coordination reads the facts of the case still.
        private static async Task<VictimClass?> ClassAsync(MeldrouteDb db, ShelterStanding standing, Actor actor, CancellationToken cancel) =>
            (await db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Id == standing.Trajectory.CaseId).Include(c => c.Classifications).SingleOrDefaultAsync(cancel))
                ?.ClassOf(standing.Trajectory.VictimId);
    }
}
