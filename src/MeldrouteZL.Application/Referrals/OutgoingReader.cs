using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>What the sender chose of what a receiver may get, and whether that is what it looked at.</summary>
internal sealed record ChosenLines(IReadOnlyList<OutgoingLine> Lines, bool IsAsSeen);

/// <summary>Puts together what can go out of a case, from what its sender sees of it: both walls stand before it.</summary>
internal static class OutgoingReader
{
    /// <summary>What it may show, for the log.</summary>
    public const DataGroups Groups = PeopleReader.Groups | DataGroups.SexualConduct;

    public static async Task<IReadOnlyList<OutgoingLine>> ReadAsync(Work work, string number, CaseWords words, Moment moment, CancellationToken cancel)
    {
        var actor = moment.By;
        var seen = work.Db.Cases.VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number);
        var @case = await seen.Include(c => c.Facts).Include(c => c.Victims).Include(c => c.Classifications).Include(c => c.AgendaItems)
            .AsSplitQuery().SingleOrDefaultAsync(cancel);
        if (@case is null)
        {
            return [];
        }

        await work.Db.Cases.VisibleTo(actor, DataGroups.VictimIdentity).Where(c => c.Number == number).SelectMany(c => c.Victims).Include(v => v.Identity).LoadAsync(cancel);
        var signals = await seen.SelectMany(c => c.Signals).Include(s => s.Indicators).OrderBy(s => s.ForwardedAt).ThenBy(s => s.Number).ToListAsync(cancel);
        var (persons, things) = await PeopleReader.LoadAsync(work.Db, signals.ConvertAll(s => s.Id), actor, moment.At, cancel);
        var described = signals.ConvertAll(s => new SentSignal(s, new SignalPeople(s, persons.Where(p => p.SignalId == s.Id), things.Where(t => t.SignalId == s.Id))));
        return OutgoingDocument.Of(@case, described, actor.Role, moment.Region, words);
    }

    /// <summary>The lines of these keys as they are now.</summary>
    /// <param name="stamp">That of what the sender looked at; null for who did not look, and so chose nothing that may go.</param>
    public static async Task<ChosenLines> ChooseAsync(
        Work work, string number, OrganisationKind receiver, IReadOnlyList<string> keys, string? stamp, CaseWords words, Moment moment, CancellationToken cancel)
    {
        var document = await ReadAsync(work, number, words, moment, cancel);
        var chosen = document.Where(l => keys.Contains(l.Key)).ToList();
        return new ChosenLines(chosen, chosen.Count == keys.Distinct().Count() && stamp == StampOf(receiver, document, moment));
    }

    /// <summary>What tells whether fields changed since somebody looked: the kind of receiver, and a hash of what may go there with its values.</summary>
    public static string StampOf(OrganisationKind receiver, IReadOnlyList<OutgoingLine> document, Moment moment)
    {
        var day = DutchTime.DateOf(moment.At);
        var shown = document.Where(l => moment.Region.GivenTo(receiver, l.Field, day) is not null).SelectMany(l => new[] { l.Key, l.Value });
        return $"{((short)receiver).ToString(CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', shown))))}";
    }
}
