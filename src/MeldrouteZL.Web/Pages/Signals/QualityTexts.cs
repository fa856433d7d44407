using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>What Veilig Thuis would like to know of a signal, in words, and where it is filled in.</summary>
public static class QualityTexts
{
    public static string Of(QualityItem item) => item switch
    {
        QualityItem.Date => "op welke datum het is gezien",
        QualityItem.Form => "de vorm",
        QualityItem.Sector => "het soort werk",
        QualityItem.PlaceKind => "wat voor plek het is",
        QualityItem.Persons => "om wie het gaat",
        QualityItem.Coercion => "of er dwang is",
        QualityItem.Dependency => "waardoor iemand van een ander afhangt",
        QualityItem.Labour => "hoe het op het werk is",
        QualityItem.Origin => "hoe het signaal begon",
        QualityItem.Care => "of iemand hulp heeft",
        QualityItem.Reach => "of het ook over de grens speelt",
        QualityItem.Language => "welke taal iemand spreekt",
        QualityItem.Indicators => "wat u herkent op de signaalkaart",
        QualityItem.Reporter => "wie de melder is",
    };

    /// <summary>The field where it is filled in; null for what has a page of its own.</summary>
    public static string? FieldOf(QualityItem item) => item switch
    {
        QualityItem.Date => "Input_ObservedOn",
        QualityItem.Form => "Input_Form",
        QualityItem.Sector => "Input_Sectors",
        QualityItem.PlaceKind => "Input_PlaceKinds",
        QualityItem.Persons => "Input_Persons",
        QualityItem.Coercion => "Input_Coercion",
        QualityItem.Dependency => "Input_Dependency",
        QualityItem.Labour => "Input_LabourFeatures",
        QualityItem.Origin => "Input_Origin",
        QualityItem.Care => "Input_Care",
        QualityItem.Reach => "Input_Reach",
        QualityItem.Language => "Input_Language",
        QualityItem.Indicators => null,
        QualityItem.Reporter => "Input_ReporterName",
    };
}

/// <summary>The quality bar of a signal.</summary>
/// <param name="Form">The address of the form with the fields, empty on the form itself; null for who may not fill them in.</param>
/// <param name="Card">The address of its signal card; null when there is none to fill in.</param>
public sealed record QualityView(SignalQuality Quality, string? Form, string? Card)
{
    /// <summary>On the form itself, which nobody leaves for the card while they type.</summary>
    public static QualityView OnForm(SignalQuality quality) => new(quality, "", null);

    /// <summary>Where this is filled in; null where it cannot be.</summary>
    public string? AddressOf(QualityItem item) => QualityTexts.FieldOf(item) is { } field ? Form is null ? null : $"{Form}#{field}" : Card;
}
