using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>A breach of personal data is recorded.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class RecordBreachModel(RecordBreach.Handler handler, RecordBreach.Validator validator, StepTools tools)
    : PrivacyFormPage<RecordBreach.Command>(validator, tools)
{
    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => Done(ListBreachesModel.Address, outcome);
}
