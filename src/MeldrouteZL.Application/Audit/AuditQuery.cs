using System.Globalization;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Audit;

/// <summary>What is looked for in the log; what is null does not matter.</summary>
public sealed record AuditQuery
{
    /// <summary>The first day, in the Netherlands.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A part of the name, or the whole address, of who looked.</summary>
    public string? Name { get; init; }

    /// <summary>One account; goes before the name.</summary>
    public Guid? Person { get; init; }
    public int? OrganisationId { get; init; }

    /// <summary>The number of a record, also of one that is not there.</summary>
    public string? Number { get; init; }
    public AuditAction? Action { get; init; }
    public AuditResult? Result { get; init; }
    public bool EmergencyOnly { get; init; }

    /// <summary>Where the page before ended.</summary>
    public AuditMark? Before { get; init; }
}

/// <summary>A place in the log.</summary>
public sealed record AuditMark(DateTimeOffset At, long Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks / TimeSpan.TicksPerMicrosecond}-{Id}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static AuditMark? Read(string? text) => text?.Split('-') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds <= DateTime.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new AuditMark(new DateTimeOffset(microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero), last)
            : null;
}

/// <summary>One line of the log.</summary>
/// <param name="Person">Null for the clock.</param>
/// <param name="Name">How the record was named; null when it is about none.</param>
/// <param name="Shown">How many numbers a list showed; null for what is no list.</param>
public sealed record AuditLine(
    long Id, DateTimeOffset At, string? Person, string? OnBehalfOf, Role Role, int OrganisationId, AuditAction Action, AuditObject On, string? Name,
    string? Step, AuditResult Result, bool Emergency, int? Shown, string Purpose, string LegalBasis, string? Origin, string? Trace);

/// <summary>Somebody whom a name fits.</summary>
public sealed record NamedPerson(Guid Id, string Name);

/// <summary>A page of the log, newest first.</summary>
/// <param name="Fitting">Whom the name fits, when that is not exactly one: then nothing is shown until one is chosen.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, IReadOnlyList<NamedPerson>? Fitting, AuditMark? Next);
