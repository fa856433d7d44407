using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>The process director reads what care coordination asked about a case, and advises.</summary>
[ForRoles(Role.ProcessDirector)]
public sealed class AdviseCareCoordinationModel(AdviseCareCoordination.Handler handler, AdviseCareCoordination.Validator validator, ReadHouseAdvice.Handler advice, StepTools tools)
    : HouseAdvicePage<AdviseCareCoordination.Command>("Vragen van de zorgcoördinator", validator, advice, tools)
{
    /// <summary>What waits for an answer, and what was chosen.</summary>
    public IReadOnlyList<SelectListItem> Open => [.. Advice.Questions.Where(q => q.Question.Advice is null || q.Question.Id == Input.Question)
        .Select(q => new SelectListItem($"{q.AskedBy}, {DutchDate.DateAndTime(q.Question.AskedAt)}", q.Question.Id.ToString()))];

    protected override Refusal? ClosedFor(HouseAdvice found) => HouseQuestion.AdvisingRefusalOf(found.Case.Standing, Actor);

    protected override AdviseCareCoordination.Command Begin() => new() { Question = Advice.Questions.LastOrDefault(q => q.Question.Advice is null)?.Question.Id };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/casussen/{outcome.Number}/advies-geven?gedaan=1";
}
