using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>A victim who may have to be informed.</summary>
/// <param name="InformBy">Until when; null when nothing is owed any more.</param>
/// <param name="Informed">The last step; null while there is none.</param>
public sealed record PersonToInform(Guid Id, short Ordinal, AgeBand AgeBand, Sex Sex, DateTimeOffset? InformBy, InformingStep? Informed);

/// <summary>What was recorded before about informing a victim.</summary>
public sealed record EarlierInforming(short Ordinal, InformingStep Step, InformedHow? How, DateOnly? On, string? By, string? Reason, DateTimeOffset? DueAt, DateTimeOffset At);

/// <summary>The victims of a case with what was done to inform them.</summary>
public sealed record InformingOfCase(IReadOnlyList<PersonToInform> Persons, IReadOnlyList<EarlierInforming> Earlier);

/// <summary>Lists whom of a case Veilig Thuis informs, and what it recorded about that.</summary>
public static class ListInforming
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<InformingOfCase> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            var cases = work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number);
            var persons = await cases.SelectMany(c => c.Victims).OrderBy(v => v.Ordinal)
                .Select(v => new PersonToInform(v.Id, v.Ordinal, v.AgeBand, v.Sex, v.InformBy, v.Informed))
                .ToListAsync(cancel);
            var earlier = await cases.SelectMany(c => c.Informings, (c, i) => new { i, c.Victims.First(v => v.Id == i.VictimId).Ordinal }).OrderByDescending(x => x.i.At)
                .Select(x => new EarlierInforming(x.Ordinal, x.i.Step, x.i.How, x.i.On, x.i.By, x.i.Reason, x.i.DueAt, x.i.At))
                .ToListAsync(cancel);
            return new InformingOfCase(persons, earlier);
        }
    }
}
