using MeldrouteZL.Application.Connections;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Connections;

/// <summary>Links a case to another.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer)]
public sealed class LinkCasesModel(LinkCases.Handler handler, LinkCases.Validator validator, StepTools tools)
    : CaseLinkPage<LinkCases.Command>(Slug, "Casus koppelen", validator, tools)
{
    public const string Slug = "casus-koppelen";

    /// <summary>The number of the other case, when the radar led here.</summary>
    [BindProperty(Name = "met", SupportsGet = true)]
    public string? Other { get; set; }

    protected override LinkCases.Command Begin() => new() { OtherNumber = Other };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
