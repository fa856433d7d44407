using FluentValidation;

namespace MeldrouteZL.Application;

/// <summary>What holds for every text that a person types.</summary>
public static class TextRules
{
    /// <summary>At most this many characters.</summary>
    public static IRuleBuilderOptions<T, string?> FitsIn<T>(this IRuleBuilder<T, string?> rule, int maxLength) => rule
        .MaximumLength(maxLength).WithMessage($"Gebruik niet meer dan {maxLength} tekens.");
}
