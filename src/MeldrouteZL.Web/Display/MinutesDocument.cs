using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Web.Display;

/// <summary>A part of the minutes: on screen, on paper and as a file the same.</summary>
public abstract record MinutesPart
{
    public sealed record Heading(int Level, string Text) : MinutesPart;

    public sealed record Paragraph(string Text) : MinutesPart;

    /// <param name="Rows">As many texts each as there are columns.</param>
    public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : MinutesPart;
}

/// <summary>The minutes and the decision list of a meeting, with what their reader may see of it.</summary>
public static class MinutesDocument
{
    public static string TitleOf(MeetingView view) => $"Screeningstafel {DutchDate.Date(view.Meeting.Date)}";

    /// <param name="reader">The organisation it is made for.</param>
    public static IReadOnlyList<MinutesPart> Of(MeetingView view, string reader, DateTimeOffset at) =>
    [
        new MinutesPart.Heading(1, TitleOf(view)),
        new MinutesPart.Paragraph(string.Join(" · ", new[] { WhenOf(view), RouteTexts.Of(view.Meeting.Stage) }.Where(part => part.Length > 0))),
        new MinutesPart.Heading(2, "Aanwezig"),
        view.Present.Count == 0
            ? new MinutesPart.Paragraph("Niet vastgelegd.")
            : new MinutesPart.Table(["Organisatie", "Wie"], [.. view.Present.Select(p => (string[])[p.Organisation, p.Names.Count > 0 ? string.Join(", ", p.Names) : $"Niemand: {p.AbsentBecause}"])]),
        new MinutesPart.Heading(2, "Besluitenlijst"),
        view.Agenda.Count == 0
            ? new MinutesPart.Paragraph("Er stonden geen casussen op de agenda die u mag zien.")
            : new MinutesPart.Table(["Casus", "Ingebracht door", "Besluit", "Wie volgt op"], [.. view.Agenda.Select(c => (string[])[c.CaseNumber, c.Submitter, DecisionOf(c), FollowUpOf(c)])]),
        new MinutesPart.Heading(2, "Per casus"),
        .. view.Agenda.SelectMany(PartsOf),
        new MinutesPart.Heading(2, "Verslag"),
        new MinutesPart.Paragraph(view.Meeting.Minutes ?? "Nog niet vastgesteld."),
        new MinutesPart.Paragraph($"Gemaakt voor {reader} op {DutchDate.DateAndTime(at)}. Hierin staat alleen wat deze organisatie mag zien."),
    ];

    private static string WhenOf(MeetingView view) => view.Meeting.Begins is { } begins
        ? string.Join(", ", new[] { $"{SeriesTexts.Of(begins)}{(view.Meeting.Ends is { } ends ? $" tot {SeriesTexts.Of(ends)}" : "")}", view.Place }.Where(part => part is not null))
        : "";

    private static string DecisionOf(AgendaCard card) => card.Status switch
    {
        AgendaItemStatus.Waiting => "Niet besproken",
        AgendaItemStatus.HeldOver => card.HeldOverTo is { } day ? $"Aangehouden naar {DutchDate.Date(day)}" : "Aangehouden",
        AgendaItemStatus.Discussed => card.Advised == AdvisedSteps.None ? "Besproken" : ContentTexts.Of(card.Advised),
    };

    private static string FollowUpOf(AgendaCard card) => card.Status == AgendaItemStatus.Discussed ? card.Owner ?? "Nog niet aangewezen" : "";

    private static IEnumerable<MinutesPart> PartsOf(AgendaCard card)
    {
        yield return new MinutesPart.Heading(3, $"{card.CaseNumber}, {SeriesTexts.Of(card.Group)}");
        yield return new MinutesPart.Paragraph(card.Subject);
        yield return new MinutesPart.Paragraph($"Vraag: {card.Question}");
        foreach (var added in card.Enrichments)
        {
            yield return new MinutesPart.Paragraph($"{added.Organisation}: {added.Enrichment.Text} ({AgendaTexts.MarkOf(added)})");
        }

        foreach (var guest in card.Guests)
        {
            yield return new MinutesPart.Paragraph($"{GuestTexts.NameOf(guest)}: {guest.Contribution} (gevraagd: {guest.Question} · {DutchDate.DateAndTime(guest.ContributedAt!.Value)})");
        }

        if (card.Status == AgendaItemStatus.Discussed)
        {
            yield return new MinutesPart.Paragraph($"Aanwezig: {card.Present}");
            yield return new MinutesPart.Paragraph($"Weging: {card.Weighing}");
        }

        yield return new MinutesPart.Paragraph($"Besluit: {DecisionOf(card)}");
    }
}
