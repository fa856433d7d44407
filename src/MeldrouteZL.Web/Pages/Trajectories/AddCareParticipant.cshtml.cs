using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Adds who takes part in a care meeting.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class AddCareParticipantModel(AddCareParticipant.Handler handler, AddCareParticipant.Validator validator, ViewCare.Handler care, StepTools tools)
    : CareMeetingPage<AddCareParticipant.Command>(CareMeetingState.Planned, validator, care, tools)
{
    public override string Heading => "Deelnemer toevoegen";

    protected override string JustDone => ViewCareModel.ParticipantAdded;

    protected override AddCareParticipant.Command Begin() => new() { Meeting = Chosen };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
