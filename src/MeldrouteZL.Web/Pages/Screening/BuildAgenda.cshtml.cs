using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>The cases whose turn it is, to be taken over to the agenda together; and those that are left out.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class BuildAgendaModel(BuildAgenda.Handler handler, BuildAgenda.Validator validator, ListTurns.Handler turns, StepTools tools)
    : StepPage<BuildAgenda.Command>(validator, tools)
{
    private int taken;

    public TurnList Turns { get; private set; } = null!;

    /// <summary>How many were taken over just now.</summary>
    [BindProperty(Name = "over", SupportsGet = true)]
    public int Taken { get; set; }

    /// <summary>How many were not.</summary>
    [BindProperty(Name = "niet", SupportsGet = true)]
    public int NotTaken { get; set; }

    public string? Done => Taken > 0 && Refusal is null ? $"Op de agenda gezet: {AgendaTexts.Cases(Taken)}." : null;

    /// <summary>The key that this case was sent with, or a new one.</summary>
    public Guid KeyOf(TurnLine line) => Sent(line)?.Key is { } key && key != Guid.Empty ? key : Guid.CreateVersion7(Now);

    // Whoever unticked a case finds it unticked; everything else begins as taken over.
    public bool IsTicked(TurnLine line) => Sent(line)?.Take ?? Input.Cases.Count == 0;

    protected override RecordKind? About => RecordKind.Meeting;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await turns.Handle(nummer, Actor, Now, cancel) is not { } found)
        {
            return (false, null);
        }

        Turns = found;
        return (true, found.Closed);
    }

    protected override BuildAgenda.Command Begin() => new() { Question = "Welke stappen zijn nu nodig, en wie zet ze?" };

    protected override async Task<Outcome> TakeAsync(Target target, CancellationToken cancel)
    {
        if (MeetingKey.Parse(target.Number) is not { } meeting)
        {
            return Domain.Common.Refusal.NotYours;
        }

        var result = await handler.Handle(meeting, Input, Actor, Now, cancel);
        (taken, NotTaken) = (result.Taken, result.Left.Count);
        return result.Taken == 0 ? result.Left[0].Why : Outcome.Done(target.Number);
    }

    protected override string DoneAddress(string nummer, Outcome outcome) => $"{MeetingAddress.Of(MeetingKey.Parse(nummer)!.Value)}/aan-de-beurt?over={taken}&niet={NotTaken}";

    private BuildAgenda.Command.Proposed? Sent(TurnLine line) => Input.Cases.Find(c => c.Number == line.Number);
}
