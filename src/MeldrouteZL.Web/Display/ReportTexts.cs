using MeldrouteZL.Domain.PublicReports;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words about reports of the public form, for Veilig Thuis.</summary>
public static class ReportTexts
{
    /// <summary>From whom a signal came: the organisation, unless nobody's wrote it.</summary>
    public static string SourceOf(bool viaPublicForm, string organisation) => viaPublicForm ? "openbaar formulier" : organisation;

    public static string Of(ReportManner manner) => manner switch
    {
        ReportManner.Known => "met naam; contact mag",
        ReportManner.Shielded => "met naam, alleen voor Veilig Thuis",
        ReportManner.Nameless => "zonder naam",
        _ => throw new ArgumentOutOfRangeException(nameof(manner), manner, "What is it called?"),
    };

    public static string Of(ReportLanguage language) => language switch
    {
        ReportLanguage.Dutch => "Nederlands",
        ReportLanguage.English => "Engels",
        ReportLanguage.Polish => "Pools",
        ReportLanguage.Romanian => "Roemeens",
        ReportLanguage.Bulgarian => "Bulgaars",
        ReportLanguage.Hungarian => "Hongaars",
        ReportLanguage.Spanish => "Spaans",
        ReportLanguage.Arabic => "Arabisch",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "What is it called?"),
    };

    public static string Of(ReportMessageKind kind) => kind switch
    {
        ReportMessageKind.Question => "Vraag",
        ReportMessageKind.Notice => "Bericht",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "What is it called?"),
    };
}
