using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Display;

/// <summary>What a trajectory holds of its client, in words for the client. Without who worked on it, and without where anybody is.</summary>
public static class InspectionTexts
{
    public const string LeftOutBecauseOfOthers = "Dit gaat over iemand anders dan de cliënt.";

    public static string Of(InspectionItem item, Region region) => item.What switch
    {
        ContentItem content => Of(content, region),
        TrajectoryHistory step => $"{DutchDate.Date(step.At)}: {RouteTexts.Of(step.Step)}{Behind(step.Reason?.Text)}",
        Contact contact => $"{DutchDate.Date(contact.On)}: contact met {TrajectoryTexts.Of(contact.With).ToLowerInvariant()}, {TrajectoryTexts.Of(contact.Manner).ToLowerInvariant()}{Behind(contact.Note)}",
        Monitoring monitoring => $"Vanaf {DutchDate.Date(monitoring.At)}: {TrajectoryTexts.Of(monitoring.Level).ToLowerInvariant()}{Behind(monitoring.Why)}",
        ProcedureEntry entry => $"{DutchDate.Date(entry.At)}: {TrajectoryTexts.Of(entry.Procedure)}, {TrajectoryTexts.Of(entry.State).ToLowerInvariant()}{Behind(entry.Note)}",
        ReflectionEvent step => $"{DutchDate.Date(step.On)}: {TrajectoryTexts.Of(step.Step)}{(step.EndsOn is { } end ? $", tot en met {DutchDate.Date(end)}" : "")}",
        SupportLine line => $"{CareTexts.Of(line.Domain)}, vanaf {DutchDate.Date(line.StartsOn)}, door {line.Provider}{Behind(line.Aim)}{(line.Result is { } result ? $" Resultaat: {result}" : "")}",
        WellbeingMeasure measure => $"{DutchDate.Date(measure.On)}: {string.Join(", ", Enum.GetValues<WellbeingItem>().Where(i => measure.Of(i) is not null).Select(i => $"{CareTexts.Of(i).ToLowerInvariant()} {measure.Of(i)} van 5"))}{Behind(measure.Note)}",
        CareTransfer transfer => $"{DutchDate.Date(transfer.On)}: van {transfer.From} naar {transfer.To}. Waarom: {transfer.Reason} {transfer.Explanation}",
        CareMeeting meeting => $"{DutchDate.Date(meeting.On)}: zorgoverleg, {CareTexts.Of(meeting.State).ToLowerInvariant()}. Te bespreken: {meeting.Agenda}{(meeting.Outcome is { } outcome ? $" Wat ervan kwam: {outcome}" : "")}",
        CareParticipant person => $"Bij het overleg: {person.Name}, {person.Organisation}. Mocht weten: {person.MayKnow} Waarom: {person.Ground}",

        // Who does it can be a name.
        CareAgreement agreement => $"Afspraak, uiterlijk {DutchDate.Date(agreement.DueOn)}, {CareTexts.Of(agreement.State).ToLowerInvariant()}: {agreement.Text}{(agreement.FollowUp is { } followUp ? $" Wat ervan kwam: {followUp}" : "")}",
        StayItem stay => $"Opvang van {DutchDate.Date(stay.StartsOn)} tot {DutchDate.Date(stay.EndsOn)}{(stay.Ended is { } ended ? $": {ShelterTexts.Of(ended).ToLowerInvariant()}" : "")}",
        TrajectoryShare share => $"{region.Get(share.HouseOrganisationId).Name} kon van {DutchDate.Date(share.WrittenAt)} tot en met {DutchDate.Date(share.WithdrawnAt is { } stopped ? stopped : share.Until.AddSeconds(-1))} dit lezen: {share.Text} Waarom: {share.Ground}",
        ComenshaNotification sent => $"{DutchDate.Date(sent.At)}: {region.Get(sent.OrganisationId).Name} meldde u bij CoMensha, {(sent.ConsentBy is null ? "zonder uw toestemming" : "met toestemming")}{Behind(sent.Reason)}",
        ClientStatement statement => $"{DutchDate.Date(statement.On)}: {statement.Text}",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.What.GetType().Name, "What does the client read?"),
    };

    private static string Of(ContentItem item, Region region) => item.Part switch
    {
        ContentPart.Basis => $"Waarop de begeleiding rust: {TrajectoryTexts.Of(item.Content.Ground).ToLowerInvariant()}{Behind(item.Content.Basis)}",
        ContentPart.Facts => string.Join(" ", Facts(item, region)),
        ContentPart.Plan => $"Plan: {item.Content.Plan}",
        ContentPart.Result => $"Hoe het eindigde: {item.Content.Result}",
    };

    private static IEnumerable<string> Facts(ContentItem item, Region region)
    {
        yield return $"Verblijf: {TrajectoryTexts.Of(item.Content.Residence).ToLowerInvariant()}.";
        yield return $"Jonger dan 18: {TrajectoryTexts.Of(TrajectoryTexts.AnswerOf(item.Content.IsMinor)).ToLowerInvariant()}.";
        yield return $"Vorm van uitbuiting: {ContentTexts.Of(item.Content.Form).ToLowerInvariant()}.";
        if (item.Trajectory.Kind is { } kind)
        {
            yield return $"Begeleiding: {TrajectoryTexts.Of(kind).ToLowerInvariant()}.";
        }

        if (item.Trajectory.MunicipalityId is { } id)
        {
            yield return $"Verantwoordelijk: {region.Get(id).Name}.";
        }
    }

    private static string Behind(string? text) => string.IsNullOrWhiteSpace(text) ? "." : $". {text}";
}
