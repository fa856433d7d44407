using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Pages.Public;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>Invites a guest for the open item of a case; the code is shown once, to be told to them.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary)]
public sealed class InviteGuestModel(InviteGuest.Handler handler, InviteGuest.Validator validator, ListGuests.Handler guests, ReportBox box, StepTools tools)
    : StepPage<InviteGuest.Command>(validator, tools)
{
    public const string Slug = "gast-uitnodigen";

    /// <summary>Closed: the code that this form will give.</summary>
    [BindProperty]
    public string? State { get; set; }

    public GuestList Guests { get; private set; } = null!;

    /// <summary>The code, once the guest is invited.</summary>
    public ReportCode? Code { get; private set; }

    /// <summary>Where the guest types it.</summary>
    public string GuestAddress => SiteAddress.Of(Request, ContributeAsGuestModel.Address);

    protected override RecordKind? About => RecordKind.Case;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await guests.Handle(nummer, Actor, Now, cancel) is not { } found)
        {
            return (false, null);
        }

        Guests = found;
        return (true, found.Closed);
    }

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        State = box.Open<GuestDraft>(State) is null ? box.Close(new GuestDraft(ReportCodes.Create().Digits)) : State;
        ModelState.Remove(nameof(State));
        return Task.CompletedTask;
    }

    protected override async Task<Outcome> TakeAsync(Target target, CancellationToken cancel)
    {
        // A form left open for so long that its code was forgotten: another look shows a new one.
        Code = ReportCode.Read(box.Open<GuestDraft>(State)?.Digits);
        return Code is null ? Domain.Common.Refusal.ChangedMeanwhile : await handler.Handle(target, Input, Code, Actor, Now, cancel);
    }

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/casussen/{outcome.Number}/{ListGuestsModel.Slug}";

    protected override IActionResult AfterDone(string nummer, Outcome outcome) => Page();
}
