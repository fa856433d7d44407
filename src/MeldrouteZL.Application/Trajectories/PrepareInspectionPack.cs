using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The care coordinator makes what a client will be given to read; another releases it.</summary>
public static class PrepareInspectionPack
{
    public sealed record Line
    {
        public string? Key { get; init; }

        /// <summary>What the client reads, without what is of others.</summary>
        public string? Text { get; init; }
        public bool IsLeftOut { get; init; }

        /// <summary>Why the line is left out.</summary>
        public string? Because { get; init; }
    }

    public sealed record Command
    {
        public Guid? Request { get; init; }

        /// <summary>One for everything that the trajectory holds.</summary>
        public List<Line> Lines { get; init; } = [];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Request).NotNull().WithMessage("Kies het verzoek om inzage.");
            RuleFor(c => c.Lines).Must(l => l.Count <= PackLine.Most).WithMessage("Dit zijn te veel regels voor één inzage.");
            RuleForEach(c => c.Lines).ChildRules(line =>
            {
                line.RuleFor(l => l.Key).NotEmpty().WithMessage("Open de pagina opnieuw.").FitsIn(80);
                line.RuleFor(l => l.Text).NotEmpty().WithMessage("Deze regel is leeg. Laat hem weg als de cliënt hem niet mag lezen.").FitsIn(PackLine.TextMaxLength);
                line.RuleFor(l => l.Because).NotEmpty().When(l => l.IsLeftOut, ApplyConditionTo.CurrentValidator).WithMessage("Schrijf op waarom u deze regel weglaat.").FitsIn(PackLine.ReasonMaxLength);
            });
        }
    }

    public sealed class Handler(CareSteps steps, MeldrouteDatabase database)
    {
        /// <summary>What the trajectory holds now.</summary>
        public async Task<IReadOnlyList<InspectionItem>> ItemsAsync(Guid trajectoryId, string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Trajectory, number, DataGroups.Trajectory), cancel);
            return await InspectionSource.ReadAsync(work, trajectoryId, actor, cancel);
        }

        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.WriteAsync(
            nameof(PrepareInspectionPack), target, actor, at, async (work, trajectory, moment) =>
            {
                var request = await work.Db.Set<ClientRequest>().AsNoTracking().VisibleTo(actor, work.Db).SingleOrDefaultAsync(r => r.Id == command.Request, cancel);
                var packs = await work.Db.Set<InspectionPack>().VisibleTo(actor, work.Db).Where(p => p.TrajectoryId == trajectory.Id).ToListAsync(cancel);
                var items = await InspectionSource.ReadAsync(work, trajectory.Id, actor, cancel);
                var sections = items.ToDictionary(i => i.Key, i => i.Section, StringComparer.Ordinal);
                var lines = command.Lines.Select(l => new PackLine(l.Key!, sections.GetValueOrDefault(l.Key!), l.Text!, l.IsLeftOut ? l.Because : null)).ToList();
                var (pack, refusal) = trajectory.PreparePack(request, packs, [.. items.Select(i => i.Key)], lines, moment);
                if (pack is not null)
                {
                    work.Db.Add(pack);
                }

                return refusal;
            }, cancel);
    }
}
