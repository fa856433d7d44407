using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Screening;

/// <summary>Where what a partner tells comes from. The numbers are stored: never renumber.</summary>
public enum EnrichmentOrigin : short
{
    /// <summary>Said at the table and written down by its secretary.</summary>
    SaidAtTable = 1,
    OwnFile = 2,
    OwnObservation = 3,
    PersonConcerned = 4,
    OtherParty = 5,
    PublicSource = 6,
}

/// <summary>
/// What one partner added to an item, with its origin and legal ground (R87, R90). A partner writes in versions: each is kept, and the
/// last one counts.
/// </summary>
public sealed class Enrichment
{
    public const int TextMaxLength = 2000;
    public const int GroundMaxLength = 200;

    private Enrichment() => Text = "";

    internal Enrichment(AgendaItem item, int organisationId, string text, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (AgendaItemId, CaseId, OrganisationId, Text) = (item.Id, item.CaseId, organisationId, text);
        (UserId, At, Origin) = (moment.By.UserId, moment.At, EnrichmentOrigin.SaidAtTable);
    }

    internal Enrichment(AgendaItem item, Contribution contribution, int version, Moment moment)
        : this(item, moment.By.OrganisationId, contribution.Text, moment) =>
        (Origin, Ground, Version) = (contribution.Origin, contribution.Ground, version);

    public Guid Id { get; private set; }
    public Guid AgendaItemId { get; private set; }
    public Guid CaseId { get; private set; }

    /// <summary>Whose knowledge it is.</summary>
    public int OrganisationId { get; private set; }
    public string Text { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public Guid UserId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public EnrichmentOrigin Origin { get; private set; }

    /// <summary>On which legal ground the partner shares it; null for what was said at the table.</summary>
    public string? Ground { get; private set; }

    /// <summary>1 and up for what the partner wrote itself; 0 for what was said at the table.</summary>
    public int Version { get; private set; }

    /// <summary>The same for the item of a later meeting; who wrote it and when stays.</summary>
    internal Enrichment For(AgendaItem item, Moment moment) => new()
    {
        Id = Guid.CreateVersion7(moment.At),
        AgendaItemId = item.Id,
        CaseId = CaseId,
        OrganisationId = OrganisationId,
        Text = Text,
        UserId = UserId,
        At = At,
        Origin = Origin,
        Ground = Ground,
        Version = Version,
    };
}

/// <summary>What a partner writes itself, before or during the meeting.</summary>
public sealed record Contribution(string Text, EnrichmentOrigin Origin, string Ground);
