using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>Takes an invitation back that was not answered.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary)]
public sealed class RevokeGuestModel(RevokeGuest.Handler handler, RevokeGuest.Validator validator, ListGuests.Handler guests, StepTools tools)
    : StepPage<RevokeGuest.Command>(validator, tools)
{
    public const string Slug = "gast-intrekken";

    public GuestList Guests { get; private set; } = null!;

    /// <summary>The guests whose code still works.</summary>
    public IReadOnlyList<SelectListItem> Open => [.. Guests.Rows.Where(r => r.IsOpen).Select(r => new SelectListItem($"{r.Invitation.Name}, {r.Invitation.Organisation}", r.Invitation.Id.ToString()))];

    protected override RecordKind? About => RecordKind.Case;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await guests.Handle(nummer, Actor, Now, cancel) is not { } found)
        {
            return (false, null);
        }

        Guests = found;
        return (true, null);
    }

    protected override RevokeGuest.Command Begin() => new() { Invitation = Guid.TryParse(Request.Query["keuze"], out var chosen) ? chosen : null };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/casussen/{outcome.Number}/{ListGuestsModel.Slug}?gedaan={Slug}";
}
