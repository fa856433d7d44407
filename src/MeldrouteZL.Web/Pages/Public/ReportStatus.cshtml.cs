using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Public;

/// <summary>What became of a report, for who has its code; and one question at a time, to be answered once.</summary>
[AllowAnonymous]
public sealed class ReportStatusModel(ReadReport.Handler reports, AnswerQuestion.Handler answers, AnswerQuestion.Validator validator, ReportBox box, PublicLimits limits, LeaveTo leave, TimeProvider clock)
    : PublicPage(leave)
{
    /// <summary>The code that was typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public AnswerQuestion.Command Input { get; set; } = new();

    /// <summary>Which question the answer is to.</summary>
    [BindProperty]
    public Guid Question { get; set; }

    /// <summary>What is shown; null while there is no good code.</summary>
    public ReportStatus? Report { get; private set; }

    /// <summary>What was just done.</summary>
    public string? Done { get; private set; }

    public string StateText => Report!.State switch
    {
        ReportState.Received => Text.StateReceived,
        ReportState.BeingHandled => Text.StateHandled,
        _ => Text.StateClosed,
    };

    public IActionResult OnGet() => ShowClosed(PublicTexts.AskedBy(Request));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        var visit = box.Open<ReportVisit>(State) ?? new ReportVisit(PublicTexts.AskedBy(Request), null);
        visit = ChoosesLanguage ? visit with { Language = Speak!.Value } : visit;
        Language = visit.Language;
        return visit.Key is { } known ? await GoOnAsync(visit, known, cancel)
            : ChoosesLanguage ? ShowClosed(visit.Language)
            : await OpenAsync(visit, cancel);
    }

    private async Task<IActionResult> OpenAsync(ReportVisit visit, CancellationToken cancel)
    {
        if (ReportCode.Read(Code) is not { } typed)
        {
            return Refuse(Text.CodeError, StatusCodes.Status400BadRequest);
        }

        if (!limits.AllowCode(HttpContext))
        {
            return Refuse(Text.CodeTooOften, StatusCodes.Status429TooManyRequests);
        }

        return await reports.Handle(typed, clock.GetUtcNow(), cancel) is { } report
            ? ShowOpen(visit with { Key = report.Key }, report)
            : Refuse(Text.CodeUnknown, StatusCodes.Status400BadRequest);
    }

    // The code was good a moment ago: what was made of it stands closed in the form, and it is not typed again.
    private async Task<IActionResult> GoOnAsync(ReportVisit visit, Guid key, CancellationToken cancel)
    {
        var isAnswer = Go == "answer" && !ChoosesLanguage;
        if (isAnswer)
        {
            Complain((await validator.ValidateAsync(Input, cancel)).Errors);
        }

        var isTaken = isAnswer && ModelState.IsValid && await answers.Handle(key, Question, Input, clock.GetUtcNow(), cancel);
        Done = isTaken ? Text.AnswerDone : null;
        Problem = isAnswer && ModelState.IsValid && !isTaken ? Text.AnswerNot : null;
        Input = isTaken ? new() : Input;
        var status = !ModelState.IsValid ? StatusCodes.Status400BadRequest : Problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        return await reports.Handle(key, clock.GetUtcNow(), cancel) is { } report ? ShowOpen(visit, report, status) : Refuse(Text.CodeUnknown, StatusCodes.Status400BadRequest);
    }

    private IActionResult ShowOpen(ReportVisit visit, ReportStatus report, int status = StatusCodes.Status200OK)
    {
        (Report, State, Code) = (report, box.Close(visit), null);
        return Show(status);
    }

    private IActionResult ShowClosed(ReportLanguage language, int status = StatusCodes.Status200OK)
    {
        (Language, State) = (language, box.Close(new ReportVisit(language, null)));
        return Show(status);
    }

    private IActionResult Refuse(string why, int status)
    {
        ModelState.AddModelError(nameof(Code), why);
        return ShowClosed(Language, status);
    }
}
