using MeldrouteZL.Application.Signals;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>About the shared fields of a signal.</summary>
internal static class SignalFields
{
    private static readonly string[] Optional =
    [
        nameof(SignalForm.Form), nameof(SignalForm.Sector), nameof(SignalForm.Department), nameof(SignalForm.Persons),
        nameof(SignalForm.ReporterName), nameof(SignalForm.ReporterPhone), nameof(SignalForm.ReporterEmail), nameof(SignalForm.ReporterRelation),
    ];

    /// <summary>Whether something in the folded part must be corrected: a link from the error summary must not point at what is folded away.</summary>
    public static bool HasOptionalErrors(ModelStateDictionary modelState) =>
        Optional.Any(field => modelState.TryGetValue($"Input.{field}", out var entry) && entry.Errors.Count > 0);
}
