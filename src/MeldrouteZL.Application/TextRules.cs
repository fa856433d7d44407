using FluentValidation;

namespace MeldrouteZL.Application;

/// <summary>What holds for every text that a person types.</summary>
public static class TextRules
{
    /// <summary>At most this many characters, and no character that no keyboard types and the database refuses.</summary>
    public static IRuleBuilderOptions<T, string?> FitsIn<T>(this IRuleBuilder<T, string?> rule, int maxLength) => rule
        .MaximumLength(maxLength).WithMessage($"Gebruik niet meer dan {maxLength} tekens.")
        .Must(text => text?.Contains('\0', StringComparison.Ordinal) != true).WithMessage("In de tekst staat een teken dat niet kan. Typ de tekst opnieuw.");
}
