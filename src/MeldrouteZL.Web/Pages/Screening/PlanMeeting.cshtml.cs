using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Screening;

[ForRoles(Role.TableSecretary)]
public sealed class PlanMeetingModel(PlanMeeting.Handler handler, PlanMeeting.Validator validator, StepTools tools)
    : StepPage<PlanMeeting.Command>(validator, tools)
{
    // There is no record yet: the page stands open to its role.
    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    // A week that falls on a holiday is moved by planning its meeting on another day.
    protected override PlanMeeting.Command Begin() => new() { Date = MeetingKey.Parse(Request.Query["datum"]) };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/screening/{outcome.Number}?gedaan={MeetingAddress.Of(MeetingStep.Plan)}";
}
