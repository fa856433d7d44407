using System.Globalization;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Connections;
using MeldrouteZL.Web.Pages.Persons;

namespace MeldrouteZL.Web.Display;

/// <summary>What belongs together in a case, in plain Dutch.</summary>
public static class ConnectionTexts
{
    public static string Of(CaseLinkKind kind) => kind switch
    {
        CaseLinkKind.SamePerson => "Dezelfde persoon",
        CaseLinkKind.SamePlace => "Dezelfde plek",
        CaseLinkKind.SameFirm => "Hetzelfde bedrijf",
        CaseLinkKind.SameNetwork => "Hetzelfde netwerk",
    };

    /// <summary>What a node is: of a person the roles that the reader sees and that hold now.</summary>
    public static string KindOf(PictureNode node) => node switch
    {
        { Person: { } person } => person.Roles.Where(r => r.IsNow).Select(r => PersonTexts.Of(r.Role)).Distinct().ToList() is { Count: > 0 } roles ? string.Join(", ", roles) : "Persoon",
        { Thing: { } thing } => PersonTexts.Of(thing.Kind),
        { Column: PictureColumn.Case } => "Deze casus",
        _ => "Andere casus",
    };

    /// <summary>What it is called: of a person the name when the reader may know it.</summary>
    public static string NameOf(PictureNode node) => node switch
    {
        { Person: { } person } => PeopleView.NameOf(person) is var name && person.Identity is not null ? name : $"{name} van {node.Signals[0]}",
        { Thing: { } thing } => PeopleView.ValueOf(thing),
        _ => node.CaseNumber!,
    };

    /// <summary>What it belongs to, for the table that says what the picture shows.</summary>
    public static string BelongsTo(CasePicture picture, PictureNode node)
    {
        var others = picture.NextTo(node).Where(n => n.Column != PictureColumn.Case).Select(NameOf).ToList();
        return others.Count > 0 ? string.Join(", ", others) : node.Person is not null ? "Nog niets anders" : "De casus zelf";
    }

    /// <summary>As much of a text as fits in this many pixels; a longer one ends in three dots.</summary>
    internal static string Fitting(string text, double pixels)
    {
        // Cautious widths of letters of 15 px.
        static double WidthOf(string element) => char.IsUpper(element[0]) || element[0] is 'm' or 'w' or '@' || element.Length > 1 ? 10.5 : 7.4;
        var (whole, room) = (new StringInfo(text), pixels);
        for (var at = 0; at < whole.LengthInTextElements; at++)
        {
            room -= WidthOf(whole.SubstringByTextElements(at, 1));
            if (room < 0)
            {
                return whole.SubstringByTextElements(0, Math.Max(1, at - 1)).TrimEnd() + "…";
            }
        }

        return text;
    }
}
