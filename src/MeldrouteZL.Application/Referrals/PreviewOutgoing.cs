using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>A field that may go to the receiver, with its value and its ground.</summary>
/// <param name="IsNeeded">Whether it goes unless the sender leaves it out.</param>
public sealed record OutgoingField(OutgoingLine Line, string Ground, bool IsNeeded);

/// <summary>A field that does not go to the receiver, and why.</summary>
/// <param name="Because">Null where the profile of the region says nothing of it.</param>
public sealed record WithheldField(CaseField Field, string? Because);

/// <summary>What of a case may go to a kind of receiver, and what may not.</summary>
/// <param name="Stamp">Tells whether it is still the same when it is sent.</param>
public sealed record OutgoingView(IReadOnlyList<OutgoingField> Fields, IReadOnlyList<WithheldField> Withheld, string Stamp)
{
    /// <summary>The keys of the fields that are ticked: those the sender chose from what this kind of receiver may get, or at first those it needs.</summary>
    /// <param name="byDefault">Whether the needed fields are ticked while nothing was chosen.</param>
    public IReadOnlySet<string> TickedOf(OutgoingChoice choice, bool byDefault = true) => Fields.Where(f => IsFor(choice.Seen) ? choice.Keep.Contains(f.Line.Key) : byDefault && f.IsNeeded)
        .Select(f => f.Line.Key).ToHashSet();

    private bool IsFor(string? stamp) => stamp?.Split('-')[0] == Stamp.Split('-')[0];
}

/// <summary>Shows the sender, before anything is sent, what a receiver can get of a case and what it never gets (R165).</summary>
public static class PreviewOutgoing
{
    public sealed class Handler(MeldrouteDatabase database, Regions regions, CaseWords words)
    {
        public async Task<OutgoingView> Handle(string number, OrganisationKind receiver, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, OutgoingReader.Groups), cancel);
            var moment = await regions.MomentAsync(actor, at, cancel);
            var day = DutchTime.DateOf(at);
            var document = await OutgoingReader.ReadAsync(work, number, words, moment, cancel);
            return new OutgoingView(
                [.. document.Select(l => (Line: l, Given: moment.Region.GivenTo(receiver, l.Field, day))).Where(f => f.Given is not null)
                    .Select(f => new OutgoingField(f.Line, f.Given!.Because, f.Given.Rule == FieldRule.Needed))],
                [.. Enum.GetValues<CaseField>().Where(f => moment.Region.GivenTo(receiver, f, day) is null).Select(f => new WithheldField(f, moment.Region.ProfileOf(receiver, f, day)?.Because))],
                OutgoingReader.StampOf(receiver, document, moment));
        }
    }
}
