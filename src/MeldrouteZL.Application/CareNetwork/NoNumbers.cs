using System.Text.RegularExpressions;
using FluentValidation;

namespace MeldrouteZL.Application.CareNetwork;

/// <summary>A text of a register that names no record: who reads it later may not know of that.</summary>
internal static partial class NoNumbers
{
    public static IRuleBuilderOptions<T, string?> NamesNoRecord<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text is null || !Number().IsMatch(text)).WithMessage("Noem geen nummer van een traject, casus of signaal. Beschrijf het knelpunt zonder personen.");

    [GeneratedRegex("[CST]-?20[0-9]{2}-?[0-9]{6}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
