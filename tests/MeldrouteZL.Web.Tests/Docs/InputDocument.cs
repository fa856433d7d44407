using System.Reflection;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Validators;
using MeldrouteZL.Application;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>docs/input.md: what every form asks of every field, written from the validators that hold it to that.</summary>
internal static class InputDocument
{
    /// <summary>The validators of all use cases, made as the application makes them.</summary>
    public static IReadOnlyList<(string UseCase, IValidator Validator)> Validators { get; } = [.. typeof(ServiceRegistration).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false, IsNested: true, Name: "Validator" } && t.IsAssignableTo(typeof(IValidator)))
        .OrderBy(t => t.FullName, StringComparer.Ordinal)
        .Select(t => (t.DeclaringType!.Name, Make(t)))];

    public static string Write()
    {
        var page = new MarkdownPage("What forms accept").Paragraph("""
            Every form has a validator in its use case (`src/MeldrouteZL.Application`), which runs on the server before anything else; this page is what they say. A sentence is what a person reads when the rule is not met. *Together* means that the rule looks at more than the one field, or holds in some cases only. Lengths are in characters. What must be true over more than one form stands in `route.md`; kinds of text, encoding and dates in `security.md`.
            """);
        foreach (var (useCase, validator) in Validators)
        {
            var rows = Rows(validator).ToList();
            _ = rows.Count == 0 ? page.Heading(useCase).Paragraph("Nothing is typed: a button, or a choice that the step itself looks at.")
                : page.Heading(useCase).Table(["field", "rule", "together", "what a person reads"], rows);
        }

        return page.ToString();
    }

    /// <summary>Field, rule, whether other fields matter, sentence.</summary>
    public static IEnumerable<string[]> Rows(IValidator validator) =>
        from rule in validator.CreateDescriptor().Rules
        from component in rule.Components
        from row in component.Validator is IChildValidatorAdaptor shared ? Rows(Make(shared.ValidatorType)) : [RowOf(rule, component)]
        select row;

    private static IValidator Make(Type type) => (IValidator)Activator.CreateInstance(
        type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null,
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)[0].GetParameters()
            .Select(p => p.ParameterType == typeof(TimeProvider) ? TimeProvider.System : (object)CaseWords.Codes).ToArray(), null)!;

    private static string[] RowOf(IValidationRule rule, IRuleComponent component) =>
    [
        string.IsNullOrEmpty(rule.PropertyName) ? "(the form)" : rule.PropertyName,
        RuleOf(component.Validator),
        string.IsNullOrEmpty(rule.PropertyName) || rule.HasCondition || rule.HasAsyncCondition || component.HasCondition || component.Validator.Name == "PredicateValidator" ? "yes" : "–",
        SentenceOf(component),
    ];

    // A rule that finds out itself what is wrong has no sentence of its own, and the library's would be in the language of the moment.
    private static string SentenceOf(IRuleComponent component) =>
        component.GetUnformattedErrorMessage() is { } sentence && !sentence.Contains("{PropertyName}", StringComparison.Ordinal) ? sentence : "what is wrong with it, in words";

    private static string RuleOf(IPropertyValidator validator) => validator switch
    {
        ILengthValidator { Max: > 0 } length => $"at most {length.Max} characters",
        IComparisonValidator { ValueToCompare: { } value } comparison => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{comparison.Comparison} {value}"),
        _ => validator.Name.Replace("Validator", "", StringComparison.Ordinal),
    };
}
