namespace MeldrouteZL.Domain.Signals;

/// <summary>Something Veilig Thuis would like to know of a signal.</summary>
public enum QualityItem
{
    Date,
    Form,
    Sector,
    PlaceKind,
    Persons,
    Coercion,
    Dependency,
    Labour,
    Origin,
    Care,
    Reach,
    Language,
    Indicators,
    Reporter,
}

/// <summary>How much of what Veilig Thuis would like to know is known. It helps and never stops a signal (R30).</summary>
public sealed record SignalQuality
{
    private SignalQuality(IReadOnlyList<QualityItem> missing, int total) => (Missing, Total) = (missing, total);

    /// <summary>What is not known yet, in the order of the form.</summary>
    public IReadOnlyList<QualityItem> Missing { get; }

    public int Total { get; }

    public int Known => Total - Missing.Count;

    /// <param name="isReporterKnown">Whether Veilig Thuis can ask somebody.</param>
    /// <param name="indicators">How many indicators of the signal card are ticked.</param>
    public static SignalQuality Of(SignalContent content, bool isReporterKnown, int indicators)
    {
        bool Has(SignalFeatureKind kind) => content.Features.Any(f => f.Kind() == kind);

        // A line per item: whether it is known, null where the question does not arise.
        bool? Knows(QualityItem item) => item switch
        {
            QualityItem.Date => content.ObservedOn is not null,
            QualityItem.Form => content.Form != ExploitationForm.Unknown || content.SubForm is not null,
            QualityItem.Sector => content.Sector is not null || Has(SignalFeatureKind.Sector),
            QualityItem.PlaceKind => Has(SignalFeatureKind.PlaceKind),
            QualityItem.Persons => content.Persons is not null,
            QualityItem.Coercion => Has(SignalFeatureKind.Coercion),
            QualityItem.Dependency => Has(SignalFeatureKind.Dependency),
            QualityItem.Labour => content.Form == ExploitationForm.Labour ? Has(SignalFeatureKind.Labour) : null,
            QualityItem.Origin => content.Department is not null || Has(SignalFeatureKind.Origin),
            QualityItem.Care => Has(SignalFeatureKind.Care),
            QualityItem.Reach => Has(SignalFeatureKind.Reach),
            QualityItem.Language => content.Language is not null,
            QualityItem.Indicators => indicators > 0,
            QualityItem.Reporter => isReporterKnown,
        };

        var asked = Enum.GetValues<QualityItem>().Select(i => (Item: i, Known: Knows(i))).Where(i => i.Known is not null).ToList();
        return new SignalQuality(asked.Where(i => i.Known == false).Select(i => i.Item).ToList(), asked.Count);
    }
}
