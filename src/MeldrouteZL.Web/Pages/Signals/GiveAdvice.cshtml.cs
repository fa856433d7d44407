using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Records that advice was given, about nobody in particular.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer)]
public sealed class GiveAdviceModel(GiveAdvice.Handler handler, GiveAdvice.Validator validator, StepTools tools)
    : StepPage<GiveAdvice.Command>(validator, tools)
{
    private const string Saved = "advies";

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public string? Done => JustDone == Saved && ModelState.IsValid && Refusal is null ? "Het advies is vastgelegd. U kunt nog een advies vastleggen." : null;

    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/advies?gedaan={Saved}";
}
