using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Domain.Cases;

// The weekly table: agenda, weighing, who follows up (R83-R92).
public sealed partial class Case
{
    public AgendaItem? OpenAgendaItem => agendaItems.SingleOrDefault(i => i.IsOpen);

    public Refusal? PutOnAgenda(ScreeningMeeting meeting, string question, Moment moment)
    {
        if (CaseRoute.RefusalOf(this, CaseStep.PutOnAgenda, moment.By) is { } refusal)
        {
            return refusal;
        }

        if (meeting.RefusalOfItems(moment) is { } closed)
        {
            return closed;
        }

        // The agenda stops the term of Veilig Thuis: the item keeps which one ran.
        var due = access.Where(a => a.IsLive && a.OrganisationId == moment.Region.VeiligThuis.Id).Select(a => a.DueAt).DefaultIfEmpty(AccessGrant.NoTerm).Min();
        Enter(CaseStep.PutOnAgenda, Stage, moment, null);
        agendaItems.Add(new AgendaItem(Id, meeting.Id, AgendaItemKind.Screening, question, moment, due == AccessGrant.NoTerm ? null : due));
        return null;
    }

    /// <summary>Moves an undiscussed item to a later meeting; who brought it in stays who brought it in.</summary>
    public Refusal? HoldOver(ScreeningMeeting meeting, ScreeningMeeting next, string why, Moment moment)
    {
        if (CaseRoute.RefusalOf(this, CaseStep.HoldOver, moment.By) is { } refusal)
        {
            return refusal;
        }

        if (OpenAgendaItem is not { } item || item.MeetingId != meeting.Id)
        {
            return Refusal.NotOnThisAgenda;
        }

        if (!next.Stage.TakesItems() || next.Date <= meeting.Date)
        {
            return Refusal.MeetingClosedForItems;
        }

        Enter(CaseStep.HoldOver, Stage, moment, why);
        item.HoldOver(moment);
        var moved = item.For(next.Id, moment);
        moved.TakeOver(item, moment);
        agendaItems.Add(moved);
        return null;
    }

    /// <summary>Why this actor cannot add to the open item what their organisation knows; null when they can.</summary>
    public Refusal? RefusalOfContribution(Moment moment) =>
        !access.Exists(a => a.Admits(moment.By, DataGroups.Facts)) || !moment.By.Kind.SitsAtTable() ? Refusal.NotYours
        : OpenAgendaItem is null ? Refusal.NotOnThisAgenda
        : null;

    /// <summary>A partner at the table adds what it knows, before or during the meeting (R87, R90).</summary>
    /// <param name="after">The version of its organisation that the person looked at; 0 when there was none.</param>
    public Refusal? Contribute(Contribution contribution, int after, Moment moment)
    {
        if (RefusalOfContribution(moment) is { } refusal)
        {
            return refusal;
        }

        var item = OpenAgendaItem!;
        if ((item.LastOf(moment.By.OrganisationId)?.Version ?? 0) != after)
        {
            return Refusal.ChangedMeanwhile;
        }

        item.Contribute(contribution, moment);
        return null;
    }

    public Refusal? Screen(ScreeningMeeting meeting, ScreeningResult result, Moment moment) =>
        CaseRoute.RefusalOf(this, CaseStep.Screen, moment.By) is { } refusal ? refusal
        : result.Advised == AdvisedSteps.None ? Refusal.AdviceRequired
        : Discuss(CaseStep.Screen, meeting, result, moment);

    /// <summary>The table looks back on what was decided in the acute lane.</summary>
    public Refusal? DiscussAfterCare(ScreeningMeeting meeting, ScreeningResult result, Moment moment) =>
        CaseRoute.RefusalOf(this, CaseStep.DiscussAfterCare, moment.By) is { } refusal ? refusal
        : Discuss(CaseStep.DiscussAfterCare, meeting, result, moment);

    /// <summary>Appoints who follows up: Veilig Thuis, care coordination or AVIM (A5, R92).</summary>
    public Refusal? AppointFollowUp(int ownerOrganisationId, Moment moment)
    {
        if (CaseRoute.RefusalOf(this, CaseStep.AppointFollowUp, moment.By) is { } refusal)
        {
            return refusal;
        }

        if (moment.Region.TableFor(MunicipalityId).All(o => o.Id != ownerOrganisationId))
        {
            return Refusal.OwnerMustBeTableMember;
        }

        OwnerOrganisationId = ownerOrganisationId;
        Enter(CaseStep.AppointFollowUp, Stage, moment, null);
        return null;
    }

    /// <summary>A colleague of the owner takes the follow-up on.</summary>
    public Refusal? AcceptFollowUp(Moment moment)
    {
        var refusal = Move(CaseStep.AcceptFollowUp, moment, null);
        if (refusal is null)
        {
            AssignWithin(moment.By.OrganisationId, moment.By.UserId);
            Met(moment.By.OrganisationId, FeedbackDue(moment), moment);
        }

        return refusal;
    }

    private Refusal? Discuss(CaseStep step, ScreeningMeeting meeting, ScreeningResult result, Moment moment)
    {
        if (!meeting.Stage.IsInSession())
        {
            return Refusal.MeetingNotOpen;
        }

        if (OpenAgendaItem is not { } item || item.MeetingId != meeting.Id)
        {
            return Refusal.NotOnThisAgenda;
        }

        Enter(step, Stage, moment, null);
        item.Discuss(result.Present, result.Weighing, result.Advised, result.Enrichments, moment);
        return null;
    }
}

/// <summary>What the table made of one item.</summary>
public sealed record ScreeningResult
{
    /// <summary>Who was present; Veilig Thuis, AVIM and care coordination, or why one of them was not (R88).</summary>
    public required string Present { get; init; }
    public required string Weighing { get; init; }
    public required AdvisedSteps Advised { get; init; }

    /// <summary>What each partner added, by organisation.</summary>
    public IReadOnlyList<(int OrganisationId, string Text)> Enrichments { get; init; } = [];
}
