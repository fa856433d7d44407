using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Radar;

/// <summary>What the organisation answers to Veilig Thuis.</summary>
[ForRoles(Role.AttentionOfficer, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class AnswerReleaseModel(AnswerRelease.Handler handler, AnswerRelease.Validator validator, ListReleases.Handler releases, StepTools tools) : RadarFormPage<AnswerRelease.Command>(validator, tools)
{
    public IReadOnlyList<SelectListItem> Open { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Answers { get; } = [.. Enum.GetValues<ReleaseAnswer>().Select(a => new SelectListItem(RadarTexts.Of(a), a.ToString()))];

    protected override AnswerRelease.Command Begin() => new() { Request = Guid.TryParse(Chosen, out var request) ? request : null };

    protected override async Task PrepareAsync(CancellationToken cancel) => Open =
    [
        .. (await releases.Handle(Actor, cancel)).Where(r => r.Answer is null)
            .Select(r => new SelectListItem($"{r.SignalNumber ?? "een concept van een collega"}, gevraagd op {DutchDate.DateAndTime(r.AskedAt)}", r.Id.ToString())),
    ];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => ListReleasesModel.Address;
}
