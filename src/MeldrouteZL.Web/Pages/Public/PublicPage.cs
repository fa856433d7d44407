using FluentValidation.Results;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Public;

/// <summary>A page for somebody without an account, in the language they choose.</summary>
public abstract class PublicPage(LeaveTo leave) : PageModel
{
    /// <summary>What the pages around this one know, closed.</summary>
    [BindProperty]
    public string? State { get; set; }

    /// <summary>Which button was pressed.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>The language that was pressed; empty when it was none.</summary>
    [BindProperty]
    public ReportLanguage? Speak { get; set; }

    public ReportLanguage Language { get; protected set; }

    public PublicTexts Text => PublicTexts.In(Language);

    public string LeaveAddress => leave.Address;

    /// <summary>Why nothing happened; null when all is well.</summary>
    public string? Problem { get; protected set; }

    /// <summary>Whether a language was pressed that there is.</summary>
    protected bool ChoosesLanguage => Speak is { } language && Enum.IsDefined(language);

    /// <summary>Shows the page, with the words of its fields in its language.</summary>
    protected PageResult Show(int status = StatusCodes.Status200OK)
    {
        ViewData["Title"] = Text.Title;
        ViewData[nameof(FieldWords)] = new FieldWords(Text.Optional, Text.Limit, Text.Error, Text.ErrorHeading);
        return new PageResult { StatusCode = status };
    }

    /// <summary>Puts what is wrong beside its fields, in the language of the page.</summary>
    protected void Complain(IEnumerable<ValidationFailure> failures)
    {
        foreach (var failure in failures)
        {
            ModelState.AddModelError($"Input.{failure.PropertyName}", TextOf(failure));
        }
    }

    private string TextOf(ValidationFailure failure) => Enum.Parse<ReportError>(failure.ErrorCode) switch
    {
        ReportError.Manner => Text.MannerError,
        ReportError.What => Text.WhatError,
        ReportError.Where => Text.WhereError,
        ReportError.Municipality => Text.MunicipalityError,
        ReportError.When => Text.WhenError,
        ReportError.Acute => Text.AcuteError,
        ReportError.Email => Text.EmailError,
        ReportError.TooLong => PublicTexts.With((int)failure.CustomState, Text.TooLong),
        ReportError.Answer => Text.AnswerError,
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.ErrorCode, "What is said of it?"),
    };
}
