namespace MeldrouteZL.Domain.Signals;

/// <summary>
/// Who told it. A record of its own with its own access: Veilig Thuis must be able to keep the origin from the family
/// (domain facts, section 7).
/// </summary>
public sealed class ReporterIdentity
{
    public const int NameMaxLength = 200;
    public const int PhoneMaxLength = 30;
    public const int EmailMaxLength = 254;
    public const int RelationMaxLength = 200;
    public const int SafeContactMaxLength = 500;

    private ReporterIdentity() { }

    internal ReporterIdentity(Guid signalId, int? organisationId, ReporterDetails details)
    {
        (SignalId, OrganisationId) = (signalId, organisationId);
        Change(details);
    }

    public Guid SignalId { get; private set; }

    /// <summary>The organisation that wrote it down, to the others it is shielded; null when the reporter did so, through the public form: then it is shielded to all.</summary>
    public int? OrganisationId { get; private set; }
    public string? Name { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }

    /// <summary>How the reporter knows the people concerned.</summary>
    public string? Relation { get; private set; }

    /// <summary>How and when the reporter can be reached without danger, in their own words.</summary>
    public string? SafeContact { get; private set; }

    internal void Change(ReporterDetails details) =>
        (Name, Phone, Email, Relation, SafeContact) = (details.Name, details.Phone, details.Email, details.Relation, details.SafeContact);
}

/// <summary>What is known of the reporter when a signal is registered.</summary>
public sealed record ReporterDetails(string? Name, string? Phone, string? Email, string? Relation)
{
    /// <inheritdoc cref="ReporterIdentity.SafeContact"/>
    public string? SafeContact { get; init; }

    public bool IsEmpty => Name is null && Phone is null && Email is null && Relation is null && SafeContact is null;
}
