using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Screening;

[ForRoles(Role.TableSecretary)]
public sealed class EndSeriesModel(EndSeries.Handler handler, EndSeries.Validator validator, StepTools tools) : StepPage<EndSeries.Command>(validator, tools)
{
    /// <summary>In the address once it is done.</summary>
    public const string Done = "reeks-beeindigd";

    // There is no record: the page stands open to its role.
    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/screening?gedaan={Done}";
}
