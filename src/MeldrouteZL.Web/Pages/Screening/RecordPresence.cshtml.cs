using System.Globalization;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Live;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>Who is at the meeting, organisation by organisation.</summary>
[ForRoles(Role.TableSecretary)]
public sealed class RecordPresenceModel(
    RecordPresence.Handler handler, RecordPresence.Validator validator, FindMeeting.Handler meetings, ReadPresence.Handler presence, StepTools tools)
    : StepPage<RecordPresence.Command>(validator, tools)
{
    /// <summary>In the address once it is done.</summary>
    public const string Done = "aanwezigheid";

    private IReadOnlyList<TableMember> members = [];

    public MeetingHeader Meeting { get; private set; } = null!;

    public LiveLine Line { get; private set; } = null!;

    /// <summary>Every fixed member of the table, in this order.</summary>
    public IReadOnlyList<Organisation> Table { get; private set; } = [];

    public IReadOnlyList<SelectListItem> MembersOf(int organisation) =>
        [.. members.Where(m => m.OrganisationId == organisation).Select(m => new SelectListItem(m.Name, m.UserId.ToString("D", CultureInfo.InvariantCulture)))];

    /// <summary>Who are there by what was written down last, per organisation.</summary>
    public IEnumerable<(string Organisation, string Text)> Recorded => Meeting.Meeting.Presences.OrderBy(p => p.OrganisationId).Select(p => (
        Table.FirstOrDefault(o => o.Id == p.OrganisationId)?.Name ?? "",
        p.Members.Count == 0 ? $"Niemand: {p.AbsentBecause}" : string.Join(", ", p.Members.Select(m => members.FirstOrDefault(k => k.UserId == m)?.Name ?? "onbekend"))));

    protected override RecordKind? About => RecordKind.Meeting;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        var now = Now;
        if (await meetings.Handle(nummer, Actor, cancel) is not { } found)
        {
            return (false, null);
        }

        (Meeting, Version, Line) = (found, found.Version, new(found.Meeting.Date, now));
        ViewData["Title"] = $"Aanwezigheid vastleggen, {DutchDate.Date(found.Meeting.Date)}";
        return (true, found.Meeting.RefusalOfPresence(Actor));
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Table = (await Tools.Regions.GetAsync(Actor.RegionId, cancel)).TableMembers;
        members = await presence.MembersAsync(Actor, Now, cancel);

        // One part of the form for each, whatever was sent.
        var typed = Input.Organisations;
        Input = new() { Organisations = [.. Table.Select(o => typed.Find(l => l.OrganisationId == o.Id) ?? new() { OrganisationId = o.Id })] };
    }

    protected override RecordPresence.Command Begin() => new() { Organisations = [.. Table.Select(o => LineOf(Meeting.Meeting.Presences.FirstOrDefault(p => p.OrganisationId == o.Id), o))] };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/screening/{outcome.Number}?gedaan={Done}";

    private static RecordPresence.Command.Line LineOf(Presence? kept, Organisation organisation) =>
        new() { OrganisationId = organisation.Id, Members = [.. kept?.Members ?? []], AbsentBecause = kept?.AbsentBecause };
}
