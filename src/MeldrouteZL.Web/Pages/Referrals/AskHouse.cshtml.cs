using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>Care coordination asks the house that holds a case for advice, and reads what it advised.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class AskHouseModel(AskHouse.Handler handler, AskHouse.Validator validator, ReadHouseAdvice.Handler advice, StepTools tools)
    : HouseAdvicePage<AskHouse.Command>("Advies van de procesregisseur", validator, advice, tools)
{
    protected override Refusal? ClosedFor(HouseAdvice found) => HouseQuestion.AskingRefusalOf(found.Case.Standing, found.Referrals, Actor);

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/casussen/{outcome.Number}/advies-vragen?gedaan=1";
}
