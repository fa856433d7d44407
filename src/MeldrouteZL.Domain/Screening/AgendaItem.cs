using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Screening;

public enum AgendaItemKind : short
{
    Screening = 1,

    /// <summary>What was decided in the acute lane comes to the next table by itself.</summary>
    AfterCare = 2,
}

public enum AgendaItemStatus : short
{
    Waiting = 1,
    HeldOver = 2,
    Discussed = 3,
}

/// <summary>The steps the table advises (R87, R101).</summary>
[Flags]
public enum AdvisedSteps
{
    None = 0,
    CareCoordination = 1,
    WeighingTeam = 2,
    LocalAdministrative = 4,
    LocalCare = 8,
    RegionalCare = 16,
    CriminalInvestigation = 32,
    LabourInspection = 64,
    VeiligThuisInvestigation = 128,
    NoFurtherStep = 256,
}

/// <summary>A case on the agenda of one meeting, with what the table made of it.</summary>
public sealed class AgendaItem
{
    public const int QuestionMaxLength = 1000;
    public const int WeighingMaxLength = 4000;
    public const int PresentMaxLength = 500;

    private readonly List<Enrichment> enrichments = [];

    private AgendaItem() => Question = "";

    internal AgendaItem(Guid caseId, Guid meetingId, AgendaItemKind kind, string question, Moment moment, DateTimeOffset? dueAt = null)
    {
        Id = Guid.CreateVersion7(moment.At);
        (CaseId, MeetingId, Kind, Question, DueAt) = (caseId, meetingId, kind, question, dueAt);
        (SubmittedAt, SubmittedBy, SubmitterOrganisationId) = (moment.At, moment.By.UserId, moment.By.OrganisationId);
        Status = AgendaItemStatus.Waiting;
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid MeetingId { get; private set; }
    public AgendaItemKind Kind { get; private set; }
    public AgendaItemStatus Status { get; private set; }
    public string Question { get; private set; }
    public Guid SubmittedBy { get; private set; }

    /// <summary>Who brought it in and therefore follows it up (R92).</summary>
    public int SubmitterOrganisationId { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>The term of Veilig Thuis that ran when it was brought in; null when none did.</summary>
    public DateTimeOffset? DueAt { get; private set; }
    public string? Present { get; private set; }
    public string? Weighing { get; private set; }
    public AdvisedSteps Advised { get; private set; }
    public DateTimeOffset? DiscussedAt { get; private set; }
    public IReadOnlyList<Enrichment> Enrichments => enrichments;

    internal bool IsOpen => Status == AgendaItemStatus.Waiting;

    /// <summary>The same item for another meeting, still of who brought it in.</summary>
    internal AgendaItem For(Guid meetingId, Moment moment) => new()
    {
        Id = Guid.CreateVersion7(moment.At),
        CaseId = CaseId,
        MeetingId = meetingId,
        Kind = Kind,
        Question = Question,
        SubmittedAt = SubmittedAt,
        SubmittedBy = SubmittedBy,
        SubmitterOrganisationId = SubmitterOrganisationId,
        DueAt = DueAt,
        Status = AgendaItemStatus.Waiting,
    };

    /// <summary>The last version of what this partner wrote itself; null when it wrote nothing.</summary>
    public Enrichment? LastOf(int organisationId) => enrichments.Where(e => e.OrganisationId == organisationId && e.Version > 0).MaxBy(e => e.Version);

    /// <summary>Takes over what the partners wrote for the item of an earlier meeting.</summary>
    internal void TakeOver(AgendaItem earlier, Moment moment) =>
        enrichments.AddRange(earlier.enrichments.Select(e => e.OrganisationId).Distinct().Select(earlier.LastOf).OfType<Enrichment>().Select(e => e.For(this, moment)));

    internal void Contribute(Contribution contribution, Moment moment) =>
        enrichments.Add(new Enrichment(this, contribution, (LastOf(moment.By.OrganisationId)?.Version ?? 0) + 1, moment));

    internal void HoldOver(Moment moment) => (Status, DiscussedAt) = (AgendaItemStatus.HeldOver, moment.At);

    internal void Discuss(string present, string weighing, AdvisedSteps advised, IEnumerable<(int OrganisationId, string Text)> additions, Moment moment)
    {
        (Status, Present, Weighing, Advised, DiscussedAt) = (AgendaItemStatus.Discussed, present, weighing, advised, moment.At);
        enrichments.AddRange(additions.Select(a => new Enrichment(this, a.OrganisationId, a.Text, moment)));
    }

    internal void BecomeAfterCare() => Kind = AgendaItemKind.AfterCare;
}
