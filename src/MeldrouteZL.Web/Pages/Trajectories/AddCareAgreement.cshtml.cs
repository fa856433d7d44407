using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Adds what was agreed on in a care meeting.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class AddCareAgreementModel(AddCareAgreement.Handler handler, AddCareAgreement.Validator validator, ViewCare.Handler care, StepTools tools)
    : CareMeetingPage<AddCareAgreement.Command>(CareMeetingState.Held, validator, care, tools)
{
    public override string Heading => "Afspraak toevoegen";

    protected override string JustDone => ViewCareModel.AgreementAdded;

    protected override AddCareAgreement.Command Begin() => new() { Meeting = Chosen };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
