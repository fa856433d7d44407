using System.Globalization;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Persons;

/// <summary>What the forms about persons and things offer to choose from.</summary>
public static class PersonChoices
{
    private static readonly string[] Short = [nameof(PersonForm.Roles), nameof(PersonForm.GivenNames), nameof(PersonForm.Prefix), nameof(PersonForm.FamilyName), nameof(PersonForm.AgeBand), nameof(PersonForm.Sex), "Phone"];

    public static IReadOnlyList<SelectListItem> Nationalities { get; } = Of(BrpTables.Nationalities);

    public static IReadOnlyList<SelectListItem> Countries { get; } = Of(BrpTables.Countries);

    public static IReadOnlyList<SelectListItem> ResidenceTitles { get; } = Of(BrpTables.ResidenceTitles);

    public static IReadOnlyList<SelectListItem> Roles { get; } = Choices.Of<PersonRole>(PersonTexts.Of);

    /// <summary>The grounds on which an organisation of this kind may record a citizen service number.</summary>
    public static IReadOnlyList<SelectListItem> GroundsFor(Domain.Organisations.OrganisationKind kind) =>
        [.. Enum.GetValues<NumberGround>().Where(g => SignalPeople.MayRecordNumber(kind, g)).Select(g => new SelectListItem(PersonTexts.Of(g), g.ToString()))];

    /// <summary>Whether something in the folded part must be corrected.</summary>
    public static bool HasOptionalErrors(ModelStateDictionary modelState) =>
        modelState.Any(e => e.Value!.Errors.Count > 0 && e.Key.StartsWith("Input.", StringComparison.Ordinal) && !Short.Contains(e.Key["Input.".Length..]));

    // What ended is no longer offered; it stays readable where it was recorded.
    private static List<SelectListItem> Of(IReadOnlyDictionary<short, BrpEntry> table) =>
        [.. table.Values.Where(e => e.IsCurrent).OrderBy(e => e.Name, StringComparer.Create(CultureInfo.GetCultureInfo("nl-NL"), ignoreCase: true))
            .Select(e => new SelectListItem(e.Name, e.Code.ToString(CultureInfo.InvariantCulture)))];
}
