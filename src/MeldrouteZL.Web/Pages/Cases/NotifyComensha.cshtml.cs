using System.Globalization;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>First the form, then what leaves for CoMensha field by field, and only then the recording.</summary>
public sealed class NotifyComenshaModel(NotifyComensha.Handler handler, NotifyComensha.Validator validator, ListComenshaSteps.Handler steps, StepTools tools)
    : CaseStepPage<NotifyComensha.Command>(CaseStep.NotifyComensha, handler, validator, tools)
{
    /// <summary>The forms that are known; none chosen means that it is not.</summary>
    public static IReadOnlyList<SelectListItem> Forms { get; } =
        [.. Choices.Of<ExploitationForm>(ContentTexts.Of).Where(f => f.Value != nameof(ExploitationForm.Unknown))];

    /// <summary>What will leave; null while the form is filled in.</summary>
    public string? Outgoing { get; private set; }

    /// <summary>Why it would be refused, as the preview says it.</summary>
    public string? PreviewRefusalText { get; private set; }

    public ComenshaOfCase Known { get; private set; } = new([], new Dictionary<Guid, ComenshaState>(), [], null);

    public string Address => $"/casussen/{Case.Number}/{StepAddress.Of(Step)}";

    public IReadOnlyList<SelectListItem> Victims => [.. Known.Victims.Select(v => new SelectListItem(VictimText.WithClassOf(v), v.Id.ToString()))];

    /// <summary>Everything that was typed, for the hidden fields of the second form.</summary>
    public IEnumerable<(string Name, string? Value)> Typed
    {
        get
        {
            (string, string?) Field(string name, IFormattable? value) => ($"{nameof(Input)}.{name}", value?.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture));
            return
            [
                Field(nameof(Input.VictimId), Input.VictimId), Field(nameof(Input.Step), Input.Step), ($"{nameof(Input)}.{nameof(Input.Reason)}", Input.Reason),
                Field(nameof(Input.ConsentBy), Input.ConsentBy), Field(nameof(Input.ConsentForm), Input.ConsentForm), Field(nameof(Input.ConsentOn), Input.ConsentOn),
                Field(nameof(Input.Dossier), Input.Dossier), Field(nameof(Input.Industry), Input.Industry), Field(nameof(Input.BirthYear), Input.BirthYear),
                Field(nameof(Input.Nationality), Input.Nationality), Field(nameof(Input.Country), Input.Country), Field(nameof(Input.Place), Input.Place),
                Field(nameof(Input.FromYear), Input.FromYear), Field(nameof(Input.ToYear), Input.ToYear), Field(nameof(Input.Complaint), Input.Complaint),
                Field(nameof(Input.ReflectionPeriod), Input.ReflectionPeriod), Field(nameof(Input.ShelterNeeded), Input.ShelterNeeded),
                ($"{nameof(Input)}.{nameof(Input.TheirReference)}", Input.TheirReference), ($"{nameof(Input)}.{nameof(Input.Seen)}", "true"),
                .. (Input.Forms ?? []).Select(f => Field(nameof(Input.Forms), f)),
            ];
        }
    }

    /// <summary>Shows what will leave. When nothing leaves there is nothing to show: then it is recorded at once.</summary>
    public Task<IActionResult> OnPostReviewAsync(string nummer, CancellationToken cancel) =>
        Input.Sends ? ShowAsync(nummer, review: true, cancel) : OnPostAsync(nummer, cancel);

    /// <summary>Back to the form with everything that was typed.</summary>
    public Task<IActionResult> OnPostEditAsync(string nummer, CancellationToken cancel) => ShowAsync(nummer, review: false, cancel);

    protected override async Task PrepareAsync(CancellationToken cancel) => Known = await steps.Handle(Case.Number, Actor, cancel);

    // Most often one of them is due.
    protected override NotifyComensha.Command Begin() => new()
    {
        VictimId = Known.Victims.Where(v => Known.States[v.Id] is ComenshaState.Due or ComenshaState.WaitingConsent).ToList() is [var only] ? only.Id : null,
        Forms = Known.Form is { } form and not ExploitationForm.Unknown ? [form] : [],
    };

    private async Task<IActionResult> ShowAsync(string nummer, bool review, CancellationToken cancel)
    {
        var (sentKey, sentVersion) = (FormKey, Version);
        var (exists, closed) = await LoadAsync(nummer, cancel);
        if (!exists || closed is Domain.Common.Refusal.NotYours or Domain.Common.Refusal.RoleMissing)
        {
            return NotFound();
        }

        // The version stays the one of the first page: a change since then is noticed on recording.
        (FormKey, Version) = (sentKey == Guid.Empty ? Guid.CreateVersion7(Now) : sentKey, sentVersion);
        await PrepareAsync(cancel);
        if (review)
        {
            await ReviewAsync(cancel);
        }

        return Page();
    }

    private async Task ReviewAsync(CancellationToken cancel)
    {
        Input = Input with { Seen = true };
        if (!await IsInputValidAsync(cancel))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        (Outgoing, var refusal) = await handler.PreviewAsync(Case.Number, Input, Actor, Now, cancel);
        if (refusal is { } why)
        {
            PreviewRefusalText = RefusalTexts.Of(why, About);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
    }
}
