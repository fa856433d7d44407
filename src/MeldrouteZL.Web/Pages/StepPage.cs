using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages;

/// <summary>
/// The page of one step: it loads the record through both walls, shows the form only to who may take the step, and on
/// sending validates, takes the step once, and either goes on or says why not with everything that was typed.
/// </summary>
/// <typeparam name="TCommand">What the person types.</typeparam>
public abstract class StepPage<TCommand>(IValidator<TCommand> validator, StepTools tools) : PageModel, IStepForm
    where TCommand : class, new()
{
    private uint? sent;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public TCommand Input { get; set; } = new();

    /// <summary>Makes sending twice act once.</summary>
    [BindProperty]
    public Guid FormKey { get; set; }

    /// <summary>The version of the record the person looked at.</summary>
    [BindProperty]
    public uint Version { get; set; }

    /// <summary>Why the step was not taken.</summary>
    public Refusal? Refusal { get; private set; }

    public string? RefusalText => Refusal is { } refusal ? RefusalTexts.Of(refusal, About) : null;

    /// <summary>What the step is taken with; null for a form that stands on no record.</summary>
    protected virtual RecordKind? About => null;

    /// <summary>Whether the record changed between opening the form and sending it.</summary>
    public bool IsChangedSince => sent is { } version && version != Version;

    protected Actor Actor => User.Actor();

    protected StepTools Tools => tools;

    protected DateTimeOffset Now => tools.Clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(string nummer, CancellationToken cancel)
    {
        if (await OpenAsync(nummer, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        Input = Begin();
        FormKey = Guid.CreateVersion7(Now);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string nummer, CancellationToken cancel)
    {
        var (sentKey, sentVersion) = (FormKey, Version);
        var outcome = await SendAsync(new Target(nummer, sentVersion, sentKey), cancel);
        if (outcome is { Refusal: null } done)
        {
            return AfterDone(nummer, done);
        }

        (Refusal, sent) = (outcome?.Refusal, sentVersion);

        // A new look at the record: a step that was refused shows the state as it is now, with what was typed.
        if (outcome?.Refusal == Domain.Common.Refusal.NotYours || await OpenAsync(nummer, cancel, isSending: true) is not null)
        {
            return NotFound();
        }

        Refusal = outcome?.Refusal ?? Refusal;
        ModelState.Remove(nameof(Version));
        FormKey = sentKey == Guid.Empty ? Guid.CreateVersion7(Now) : sentKey;
        Response.StatusCode = Refusal is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Loads the record and sets <see cref="Version"/>.</summary>
    /// <returns>Whether it exists for this actor and why the step is closed to them; the reason is null when it is open.</returns>
    protected abstract Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel);

    protected abstract Task<Outcome> TakeAsync(Target target, CancellationToken cancel);

    /// <summary>Loads what the form offers to choose from.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What the form starts with.</summary>
    protected virtual TCommand Begin() => new();

    /// <summary>Where the person goes when it is done.</summary>
    protected abstract string DoneAddress(string nummer, Outcome outcome);

    /// <summary>What the person is shown when it is done; nothing but where they go on, unless something is to be seen once.</summary>
    protected virtual IActionResult AfterDone(string nummer, Outcome outcome) => Redirect(DoneAddress(nummer, outcome));

    /// <summary>Holds what was typed against the rules; every error stands in the model state.</summary>
    protected async Task<bool> IsInputValidAsync(CancellationToken cancel)
    {
        foreach (var error in (await validator.ValidateAsync(Input, cancel)).Errors)
        {
            ModelState.AddModelError($"{nameof(Input)}.{error.PropertyName}", error.ErrorMessage);
        }

        return ModelState.IsValid;
    }

    private async Task<Outcome?> SendAsync(Target target, CancellationToken cancel) =>
        await IsInputValidAsync(cancel) && target.FormKey != Guid.Empty ? await TakeAsync(target, cancel) : null;

    private async Task<IActionResult?> OpenAsync(string nummer, CancellationToken cancel, bool isSending = false)
    {
        var (exists, closed) = await LoadAsync(nummer, cancel);
        if (!exists || closed is Domain.Common.Refusal.NotYours or Domain.Common.Refusal.RoleMissing)
        {
            return NotFound();
        }

        if (closed is { } why)
        {
            Refusal = why;
            Response.StatusCode = isSending ? Response.StatusCode : StatusCodes.Status409Conflict;
        }

        await PrepareAsync(cancel);
        return null;
    }
}
