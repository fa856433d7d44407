using MeldrouteZL.Application.Connections;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Connections;

/// <summary>Takes a link between two cases away.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer)]
public sealed class UndoCaseLinkModel(UndoCaseLink.Handler handler, UndoCaseLink.Validator validator, ViewConnections.Handler connections, StepTools tools)
    : CaseLinkPage<UndoCaseLink.Command>(Slug, "Casus loskoppelen", validator, tools)
{
    public const string Slug = "casus-loskoppelen";

    public IReadOnlyList<SelectListItem> Links { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) => Links =
    [
        .. (await connections.Handle(Case.Number, Actor, Now, cancel))?.Links.Where(l => l.Holds || l.Id == Input.Link)
            .Select(l => new SelectListItem($"{l.CaseNumber}: {ConnectionTexts.Of(l.Kind).ToLowerInvariant()}", l.Id.ToString())) ?? [],
    ];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
