using FluentValidation;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Organisations;

/// <summary>The rules for what is typed about a line of a list.</summary>
internal static class RegionLineRules
{
    public static void Name<T>(this IRuleBuilderInitial<T, string?> rule, string whenEmpty, int maxLength) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage(whenEmpty)
        .FitsIn(maxLength)
        .Must(name => RegionLine.IsName(name, maxLength)).WithMessage("Schrijf één regel met gewone letters, zonder verborgen tekens.");

    public static void FirstDay<T>(this IRuleBuilderInitial<T, DateOnly?> rule, TimeProvider clock) => rule.Cascade(CascadeMode.Stop)
        .NotNull().WithMessage("Vul in vanaf welke dag dit te kiezen is.")
        .Must(day => day >= Today(clock)).WithMessage("Deze dag is al voorbij. Kies vandaag of een latere dag.");

    public static void LastDay<T>(this IRuleBuilderInitial<T, DateOnly?> rule, TimeProvider clock) => rule.Cascade(CascadeMode.Stop)
        .NotNull().WithMessage("Vul in wat de laatste dag is.")
        .Must(day => day >= Today(clock)).WithMessage("Deze dag is al voorbij. Kies vandaag of een latere dag.");

    public static void NotBefore<T>(this IRuleBuilder<T, DateOnly?> rule, Func<T, DateOnly?> first) => rule
        .Must((typed, last) => last is null || first(typed) is not { } from || last >= from).WithMessage("De laatste dag ligt voor de eerste. Kies een latere dag.");

    private static DateOnly Today(TimeProvider clock) => DutchTime.DateOf(clock.GetUtcNow());
}
