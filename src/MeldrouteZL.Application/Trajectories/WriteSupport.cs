using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The care coordinator writes what the support in a domain of life aims at, or how it stands (R120).</summary>
public static class WriteSupport
{
    public sealed record Command
    {
        /// <summary>What changes; null for something new.</summary>
        public Guid? Line { get; init; }
        public LifeDomain? Domain { get; init; }
        public string? Aim { get; init; }

        /// <summary>The code of help that the region lists; null for a provider who is typed.</summary>
        public short? Offer { get; init; }

        /// <summary>Who gives the support, where it is not on the list.</summary>
        public string? Provider { get; init; }
        public DateOnly? StartsOn { get; init; }
        public DateOnly? PlannedEnd { get; init; }
        public DateOnly? EndedOn { get; init; }
        public string? Result { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Domain).NotNull().WithMessage("Kies een leefgebied.").IsInEnum().WithMessage("Kies een leefgebied uit de lijst.");
            RuleFor(c => c.Aim).NotEmpty().WithMessage("Schrijf op wat het slachtoffer wil bereiken.").FitsIn(SupportLine.AimMaxLength);
            RuleFor(c => c.Provider).FitsIn(SupportLine.ProviderMaxLength);
            RuleFor(c => c.Provider).NotEmpty().When(c => c.Offer is null).WithMessage("Vul in wie de ondersteuning geeft, of kies uit het zorgaanbod.");
            RuleFor(c => c.Provider).Empty().When(c => c.Offer is not null).WithMessage("U koos al uit het zorgaanbod. Maak dit veld leeg, of kies daar ‘Staat er niet bij’.");
            RuleFor(c => c.StartsOn).NotNull().WithMessage("Vul in wanneer de ondersteuning begint.");
            RuleFor(c => c.PlannedEnd).Must((c, end) => end is null || c.StartsOn is null || end >= c.StartsOn).WithMessage("Deze dag ligt voor het begin.");
            RuleFor(c => c.EndedOn).Must((c, end) => end is null || c.StartsOn is null || end >= c.StartsOn).WithMessage("Deze dag ligt voor het begin.");
            RuleFor(c => c.EndedOn).NotNull().When(c => !string.IsNullOrWhiteSpace(c.Result)).WithMessage("Vul in wanneer de ondersteuning eindigde. Loopt zij nog? Laat dan het resultaat leeg.");
            RuleFor(c => c.Result).NotEmpty().When(c => c.EndedOn is not null).WithMessage("Schrijf op wat de ondersteuning opleverde.").FitsIn(SupportLine.ResultMaxLength);
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        /// <summary>The version of <paramref name="target"/> is the revision that the writer looked at.</summary>
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.WriteAsync(
            nameof(WriteSupport), target, actor, at, async (work, trajectory, moment) =>
            {
                var offer = moment.Region.HelpOffers.FirstOrDefault(o => o.Code == command.Offer && trajectory.CanChoose(o, DutchTime.DateOf(at)));
                if (command.Offer is not null && offer is null)
                {
                    return trajectory.WorkRefusalOf(actor) ?? Refusal.NotOnTheList;
                }

                var lines = await work.Db.Set<SupportLine>().AsNoTracking().VisibleTo(actor, work.Db).Where(l => l.TrajectoryId == trajectory.Id).ToListAsync(cancel);
                var (line, refusal) = trajectory.WriteSupport(lines, command.Line, (int)target.Version, ChangeOf(command, offer?.Label ?? command.Provider!), moment);
                if (line is not null)
                {
                    work.Db.Add(line);
                }

                return refusal;
            }, cancel);

        private static SupportChange ChangeOf(Command command, string provider) => new()
        {
            Domain = command.Domain!.Value,
            Aim = command.Aim!,
            Provider = provider,
            StartsOn = command.StartsOn!.Value,
            PlannedEnd = command.PlannedEnd,
            EndedOn = command.EndedOn,
            Result = command.Result,
        };
    }
}
