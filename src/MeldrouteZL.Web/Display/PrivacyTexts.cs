using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words of the pages of the privacy officer: one line per member.</summary>
public static class PrivacyTexts
{
    public static string Of(RequestKind kind) => kind switch
    {
        RequestKind.Inspection => "Inzage",
        RequestKind.Rectification => "Rectificatie",
        RequestKind.Erasure => "Verwijdering",
        RequestKind.Objection => "Bezwaar",
    };

    public static string Of(RequestDecision decision) => decision switch
    {
        RequestDecision.Granted => "Ingewilligd",
        RequestDecision.PartlyGranted => "Deels ingewilligd",
        RequestDecision.Refused => "Afgewezen",
        RequestDecision.Withdrawn => "Ingetrokken",
    };

    public static string Of(DataSubjectRequestStep step) => step switch
    {
        DataSubjectRequestStep.Received => "Ontvangen",
        DataSubjectRequestStep.Extended => "Termijn verlengd",
        DataSubjectRequestStep.Decided => "Besloten",
    };

    /// <summary>How sure a fact is.</summary>
    public static string Of(FactMark mark) => mark switch
    {
        FactMark.Primary => "gelezen in wet of besluit",
        FactMark.Secondary => "uit één andere bron of een oudere tekst",
        FactMark.General => "algemeen bekend, niet nagelezen",
        FactMark.Proposal => "voorstel, nog te besluiten",
    };

    public static string Of(UsageKind kind) => kind switch
    {
        UsageKind.ManySearches => "Veel gezocht",
        UsageKind.ManyRecords => "Veel geopend",
        UsageKind.OutsideOwnTasks => "Veel buiten het eigen werk geopend",
        UsageKind.NightWork => "In de nacht gewerkt",
        UsageKind.ManyPersons => "Veel personen ingevoerd",
    };

    /// <summary>What was counted, with its number.</summary>
    public static string Of(UsageKind kind, int count) => kind switch
    {
        UsageKind.ManySearches => $"{count} keer gezocht",
        UsageKind.ManyRecords => $"{count} verschillende casussen, signalen, verwijzingen of trajecten geopend",
        UsageKind.OutsideOwnTasks => $"{count} keer iets geopend dat een collega behandelt, of een nummer geprobeerd dat er niet is",
        UsageKind.NightWork => $"{count} keer iets bekeken of gedaan",
        UsageKind.ManyPersons => $"{count} keer een persoon ingevoerd in een signaal",
    };

    public static string Of(UsageJudgement judgement) => judgement switch
    {
        UsageJudgement.Explained => "Verklaard",
        UsageJudgement.FollowedUp => "Wordt opgevolgd",
    };

    /// <summary>The parts of a region, in words.</summary>
    public static string Of(Subregions parts) => parts switch
    {
        Subregions.None => "geen gebied",
        Subregions.WestelijkeMijnstreek => "Westelijke Mijnstreek",
        Subregions.Parkstad => "Parkstad",
        Subregions.MaastrichtHeuvelland => "Maastricht-Heuvelland",
        Subregions.All => "de hele regio",
        _ => string.Join(" en ", Enum.GetValues<Subregions>().Where(p => p is not (Subregions.None or Subregions.All) && parts.HasFlag(p)).Select(Of)),
    };
}
