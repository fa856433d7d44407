using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Web.Pages.Public;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>
/// A guest of the table reads what was written for them and answers once. No account, no cookie: between code and answer all that is
/// known travels closed in the form (decision 24).
/// </summary>
[AllowAnonymous]
public sealed class ContributeAsGuestModel(
    ReadInvitation.Handler invitations, ContributeAsGuest.Handler answers, ContributeAsGuest.Validator validator, ReportBox box, PublicLimits limits, TimeProvider clock) : PageModel
{
    public const string Address = "/screening/gast";

    // One answer for every reason: which of them it is, is for who invited.
    private const string NoCode = "Deze code klopt niet, of werkt niet meer. Vraag het aan wie u uitnodigde.";
    private const string TooOften = "Dit is te vaak geprobeerd. Wacht een minuut en probeer het dan opnieuw.";

    // Long enough to write; the own file may be looked up before that, since the code works again.
    private static readonly TimeSpan Visit = TimeSpan.FromHours(2);

    /// <summary>The code that was typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>What this page knew before, closed.</summary>
    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public ContributeAsGuest.Command Input { get; set; } = new();

    /// <summary>What is shown; null while there is no good code.</summary>
    public GuestView? Invitation { get; private set; }

    /// <summary>Whether the answer was taken.</summary>
    public bool IsDone { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        var now = clock.GetUtcNow();
        return box.Open<GuestVisit>(State) is { } visit && now < visit.Until ? await AnswerAsync(visit, now, cancel) : await OpenAsync(now, cancel);
    }

    private async Task<IActionResult> OpenAsync(DateTimeOffset now, CancellationToken cancel)
    {
        State = null;
        if (!limits.AllowCode(HttpContext))
        {
            return Refuse(TooOften, StatusCodes.Status429TooManyRequests);
        }

        Invitation = ReportCode.Read(Code) is { } typed ? await invitations.Handle(typed, now, cancel) : null;
        if (Invitation is null)
        {
            return Refuse(NoCode, StatusCodes.Status400BadRequest);
        }

        (State, Code) = (box.Close(new GuestVisit(Invitation.Key, Guid.CreateVersion7(now), now + Visit)), null);
        return Page();
    }

    private async Task<IActionResult> AnswerAsync(GuestVisit visit, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var problem in (await validator.ValidateAsync(Input, cancel)).Errors)
        {
            ModelState.AddModelError($"{nameof(Input)}.{problem.PropertyName}", problem.ErrorMessage);
        }

        if (ModelState.IsValid && await answers.Handle(visit.Key, visit.FormKey, Input, now, cancel))
        {
            IsDone = true;
            return Page();
        }

        Invitation = ModelState.IsValid ? null : await invitations.Handle(visit.Key, now, cancel);
        return Invitation is null ? Refuse(NoCode, StatusCodes.Status400BadRequest) : new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private PageResult Refuse(string why, int status)
    {
        State = null;
        ModelState.AddModelError(nameof(Code), why);
        return new PageResult { StatusCode = status };
    }
}
