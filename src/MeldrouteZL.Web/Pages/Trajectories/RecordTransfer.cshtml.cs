using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Keeps that the victim goes to another provider.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class RecordTransferModel(RecordTransfer.Handler handler, RecordTransfer.Validator validator, ViewCare.Handler care, StepTools tools)
    : CarePage<RecordTransfer.Command>(validator, care, tools)
{
    public override string Heading => "Overdracht vastleggen";

    protected override string JustDone => ViewCareModel.TransferRecorded;

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
