using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Web.Pages.Signals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Public;

/// <summary>
/// Tells Veilig Thuis what is not right, without an account: four steps and a code at one address. A step is an answer to a form
/// and never a redirect, since what was typed travels in the form only (docs/decisions/0015).
/// </summary>
[AllowAnonymous]
public sealed class ReportModel(ReportPublicly.Handler reports, ReportPublicly.Validator validator, Regions regions, ReportBox box, PublicLimits limits, LeaveTo leave, TimeProvider clock)
    : PublicPage(leave)
{
    private const int LastStep = (int)ReportStep.Review;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public ReportPublicly.Command Input { get; set; } = new();

    /// <summary>The number that the device found for this form, when it runs script.</summary>
    [BindProperty]
    public string? Proof { get; set; }

    public ReportDraft Draft { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Municipalities { get; private set; } = [];

    public ReportStep Step => Draft.Step;

    /// <summary>The code, when there is one to show.</summary>
    public ReportCode? Code => Step == ReportStep.Code ? ReportCode.Read(Draft.Digits) : null;

    public bool IsNumbered => (int)Step <= LastStep;

    public string StepText => PublicTexts.With((int)Step, Text.Step);

    public string Heading => Step switch
    {
        ReportStep.Start => Text.StartHeading,
        ReportStep.What => Text.WhatHeading,
        ReportStep.Who => Text.WhoHeading,
        ReportStep.Review => Text.ReviewHeading,
        ReportStep.Code => Text.CodeHeading,
        _ => Text.DoneHeading,
    };

    public IReadOnlyList<SelectListItem> Manners =>
    [
        new(Text.MannerKnown, nameof(ReportManner.Known)), new(Text.MannerShielded, nameof(ReportManner.Shielded)), new(Text.MannerNameless, nameof(ReportManner.Nameless)),
    ];

    public IReadOnlyList<SelectListItem> YesOrNo => [new(Text.Yes, bool.TrueString), new(Text.No, bool.FalseString)];

    /// <summary>What is about to be sent, as it was asked and as it was answered.</summary>
    public IEnumerable<(string Asked, string? Answered)> Review => FieldsOf(ReportStep.Start).Concat(FieldsOf(ReportStep.What)).Concat(FieldsOf(ReportStep.Who)).Select(f => f switch
    {
        nameof(Input.Manner) => (Text.MannerLabel, Manners.FirstOrDefault(m => m.Value == Input.Manner?.ToString())?.Text),
        nameof(Input.What) => (Text.WhatLabel, Input.What),
        nameof(Input.Where) => (Text.WhereLabel, Input.Where),
        nameof(Input.MunicipalityId) => (Text.MunicipalityLabel, Municipalities.FirstOrDefault(m => m.Value == Input.MunicipalityId?.ToString(System.Globalization.CultureInfo.InvariantCulture))?.Text),
        nameof(Input.When) => (Text.WhenLabel, Input.When),
        nameof(Input.Acute) => (Text.AcuteLabel, Input.Acute == true ? Text.Yes : Text.No),
        nameof(Input.Persons) => (Text.PersonsLabel, Input.Persons),
        nameof(Input.Name) => (Text.NameLabel, Input.Name),
        nameof(Input.Phone) => (Text.PhoneLabel, Input.Phone),
        nameof(Input.Email) => (Text.EmailLabel, Input.Email),
        nameof(Input.Relation) => (Text.RelationLabel, Input.Relation),
        _ => (Text.SafeLabel, Input.SafeContact),
    });

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(ReportDraft.Begin(PublicTexts.AskedBy(Request)), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear(); // what could not be read is not filled in: the validator says so, in the language of the reporter
        if (box.Open<ReportDraft>(State) is not { } draft)
        {
            var begun = ReportDraft.Begin(PublicTexts.AskedBy(Request));
            Problem = PublicTexts.In(begun.Language).Lost;
            return await ShowAsync(begun, cancel, StatusCodes.Status400BadRequest);
        }

        draft = draft with { Said = Merge(draft) };
        return (Go, draft.Step) switch
        {
            _ when ChoosesLanguage => await ShowAsync(draft with { Language = Speak!.Value }, cancel),
            ("back", > ReportStep.Start and <= ReportStep.Review) => await ShowAsync(draft with { Step = draft.Step - 1 }, cancel),
            (_, < ReportStep.Review) => await GoOnAsync(draft, cancel),
            (_, ReportStep.Review) => await SendAsync(draft, cancel),
            ("done", ReportStep.Code) => await ForgetAsync(draft, cancel),
            _ => await ShowAsync(draft, cancel),
        };
    }

    private async Task<IActionResult> GoOnAsync(ReportDraft draft, CancellationToken cancel)
    {
        Language = draft.Language;
        Complain(await WrongAsync(draft.Said, FieldsOf(draft.Step, draft.Said.Manner), cancel));
        var next = draft with { Step = draft.Step + 1 };
        return !ModelState.IsValid ? await ShowAsync(draft, cancel, StatusCodes.Status400BadRequest)
            : await ShowAsync(next.Step == ReportStep.Review ? next.ForSending(clock.GetUtcNow()) : next, cancel);
    }

    private async Task<IActionResult> SendAsync(ReportDraft draft, CancellationToken cancel)
    {
        var said = draft.Said with { Language = draft.Language };
        if (ReportCode.Read(draft.Digits) is not { } code || (await WrongAsync(said, null, cancel)).Count > 0)
        {
            return await ShowAsync(draft with { Step = ReportStep.Start }, cancel, StatusCodes.Status400BadRequest);
        }

        if (!limits.AllowReport(HttpContext, ProofOfWork.Holds(draft.FormKey, Proof)))
        {
            Problem = PublicTexts.In(draft.Language).TooOften;
            return await ShowAsync(draft, cancel, StatusCodes.Status429TooManyRequests);
        }

        var outcome = await reports.Handle(draft.FormKey, said, code, clock.GetUtcNow(), cancel);
        return outcome.Refusal is null
            ? await ShowAsync(draft with { Step = ReportStep.Code, Said = new() }, cancel)
            : await ShowAsync(draft with { Step = ReportStep.What }, cancel, StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> ForgetAsync(ReportDraft draft, CancellationToken cancel)
    {
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return await ShowAsync(draft with { Step = ReportStep.Done, Digits = null }, cancel);
    }

    private async Task<IActionResult> ShowAsync(ReportDraft draft, CancellationToken cancel, int status = StatusCodes.Status200OK)
    {
        (Draft, Language, Input) = (draft, draft.Language, draft.Said);
        State = box.Close(draft);
        if (draft.Step is ReportStep.What or ReportStep.Review)
        {
            var region = await regions.GetAsync(ReferenceData.ZuidLimburg, cancel);
            Municipalities = region.Organisations.Where(o => o.Kind == OrganisationKind.Municipality)
                .Select(o => new SelectListItem(SignalChoices.NameOf(o), o.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))).OrderBy(m => m.Text, StringComparer.Ordinal).ToList();
        }

        return Show(status);
    }

    // Of what is sent along, only the fields of the step that was shown count.
    private ReportPublicly.Command Merge(ReportDraft draft) => draft.Step switch
    {
        ReportStep.Start => draft.Said with { Manner = Input.Manner },
        ReportStep.What => draft.Said with { What = Input.What, Where = Input.Where, MunicipalityId = Input.MunicipalityId, When = Input.When, Acute = Input.Acute },
        ReportStep.Who when draft.Said.Manner == ReportManner.Nameless => draft.Said with { Persons = Input.Persons, Name = null, Phone = null, Email = null, Relation = null, SafeContact = null },
        ReportStep.Who => draft.Said with { Persons = Input.Persons, Name = Input.Name, Phone = Input.Phone, Email = Input.Email, Relation = Input.Relation, SafeContact = Input.SafeContact },
        _ => draft.Said,
    };

    private async Task<List<FluentValidation.Results.ValidationFailure>> WrongAsync(ReportPublicly.Command said, IEnumerable<string>? fields, CancellationToken cancel) =>
        (await validator.ValidateAsync(said, cancel)).Errors.Where(e => fields?.Contains(e.PropertyName) ?? true).ToList();

    private IEnumerable<string> FieldsOf(ReportStep step) => FieldsOf(step, Input.Manner);

    private static IEnumerable<string> FieldsOf(ReportStep step, ReportManner? manner) => step switch
    {
        ReportStep.Start => [nameof(Input.Manner)],
        ReportStep.What => [nameof(Input.What), nameof(Input.Where), nameof(Input.MunicipalityId), nameof(Input.When), nameof(Input.Acute)],
        ReportStep.Who when manner == ReportManner.Nameless => [nameof(Input.Persons)],
        _ => [nameof(Input.Persons), nameof(Input.Name), nameof(Input.Phone), nameof(Input.Email), nameof(Input.Relation), nameof(Input.SafeContact)],
    };
}
