using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Live;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>What the own organisation knows of an item. Who is overtaken by a colleague sees both texts and loses none.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class ContributeModel(Contribute.Handler handler, Contribute.Validator validator, ReadContributions.Handler contributions, StepTools tools)
    : StepPage<Contribute.Command>(validator, tools)
{
    /// <summary>In the address of the meeting once it is done.</summary>
    public const string Done = "inbreng";

    public ContributionView View { get; private set; } = null!;

    /// <summary>Null while the case is on no agenda.</summary>
    public LiveLine? Line { get; private set; }

    /// <summary>The last version of the own organisation.</summary>
    public AddedText? Written => View.Own;

    /// <summary>Whether a colleague wrote a version after the one that this person looked at.</summary>
    public bool IsOvertaken => Refusal == Domain.Common.Refusal.ChangedMeanwhile;

    public IReadOnlyList<SelectListItem> Grounds => [.. ContributionGrounds.For(Actor.Kind).Select(g => new SelectListItem(g, g))];

    public string Back => View.Meeting is { } meeting ? $"{MeetingAddress.Of(meeting)}#{View.Number}" : $"/casussen/{View.Number}";

    protected override RecordKind? About => RecordKind.Case;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        var now = Now;
        if (await contributions.Handle(nummer, Actor, now, cancel) is not { } found)
        {
            return (false, null);
        }

        (View, Line) = (found, found.Meeting is { } meeting ? new(meeting, now) : null);
        return (true, found.Closed);
    }

    protected override Contribute.Command Begin() =>
        new() { Text = Written?.Enrichment.Text, Origin = Written?.Enrichment.Origin, Ground = Written?.Enrichment.Ground ?? ContributionGrounds.For(Actor.Kind)[0] };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) =>
        MeetingKey.Parse(Request.Query[Cases.TableReturn.Field]) is { } meeting ? $"{MeetingAddress.Of(meeting)}?gedaan={Done}#{outcome.Number}" : $"/casussen/{outcome.Number}";
}
