using MeldrouteZL.Application.Signals;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>About the shared fields of a signal.</summary>
internal static class SignalFields
{
    private static readonly string[] First =
    [
        nameof(SignalForm.What), nameof(SignalForm.Where), nameof(SignalForm.MunicipalityId), nameof(SignalForm.ObservedOn), nameof(SignalForm.ObservedText),
        nameof(SignalForm.Acute), nameof(SignalForm.Source), nameof(SignalForm.Channel),
    ];

    private static readonly string[] Optional = typeof(SignalForm).GetProperties().Select(p => p.Name).Except(First).ToArray();

    /// <summary>Whether something in the folded part must be corrected: a link from the error summary must not point at what is folded away.</summary>
    public static bool HasOptionalErrors(ModelStateDictionary modelState) =>
        modelState.Where(entry => entry.Value is { Errors.Count: > 0 }).Any(entry => Optional.Any(field => IsAt(entry.Key, $"Input.{field}")));

    // At the field, or at one of its boxes.
    private static bool IsAt(string key, string field) => key == field || key.StartsWith(field + "[", StringComparison.Ordinal);
}
