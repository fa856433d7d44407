using System.Globalization;
using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Administration;

/// <summary>A form with which a line of a list of the region is added or ended, with an example of what becomes of the choice.</summary>
public abstract class RegionListPage<TCommand>(IValidator<TCommand> validator, StepTools tools) : StepPage<TCommand>(validator, tools)
    where TCommand : class, new()
{
    private const string Kept = "bewaard";

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public bool IsDone => JustDone == Kept && Refusal is null && ModelState.IsValid && !IsExample;

    /// <summary>Whether the example shows what was typed; otherwise it shows the choice of today.</summary>
    public bool IsExample { get; private set; }

    protected Region Region { get; private set; } = null!;

    protected DateOnly Today => DutchTime.DateOf(Now);

    /// <summary>Where the list stands.</summary>
    protected abstract string ListAddress { get; }

    /// <summary>Shows what was typed as it would be. Nothing is recorded.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        FormKey = FormKey == Guid.Empty ? Guid.CreateVersion7(Now) : FormKey;
        await PrepareAsync(cancel);
        var refusal = await IsInputValidAsync(cancel) ? ShowExample(new Moment(Actor, Now, Region)) : null;
        if (refusal is { } why)
        {
            ModelState.AddModelError("", RefusalTexts.Of(why));
        }

        IsExample = ModelState.IsValid;
        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Makes the example of what was typed.</summary>
    /// <returns>Why it cannot be; null when it can.</returns>
    protected abstract Refusal? ShowExample(Moment moment);

    /// <summary>The code in an address; null for what is none.</summary>
    protected static short? CodeIn(string? text) => short.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;

    /// <summary>The day after the last; the last day that there is has none.</summary>
    protected static DateOnly DayAfter(DateOnly last) => last == DateOnly.MaxValue ? last : last.AddDays(1);

    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    protected override async Task PrepareAsync(CancellationToken cancel) => Region = await Tools.Regions.GetAsync(Actor.RegionId, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"{ListAddress}?gedaan={Kept}";
}
