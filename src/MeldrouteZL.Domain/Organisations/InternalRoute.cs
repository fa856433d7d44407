using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Organisations;

/// <summary>What colleagues in a municipality agreed on: one line each, in the order in which they are shown.</summary>
public sealed record InternalRouteContent
{
    /// <summary>What happens with a signal inside the municipality.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The teams that think along (R23).</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>The colleagues who give signals to the attention officers: departments and functions, no names (R58).</summary>
    public IReadOnlyList<string> HandIn { get; init; } = [];

    /// <summary>Who takes part in the local administrative approach; one of the two boxes that are set up locally (R103, A8).</summary>
    public IReadOnlyList<string> AdministrativeApproach { get; init; } = [];

    /// <summary>Who belongs to the local care structure; the other box (R103, A8).</summary>
    public IReadOnlyList<string> CareStructure { get; init; } = [];

    /// <summary>Working days within which a colleague hears that a signal is taken up; null where the term of the region holds.</summary>
    public int? AnswerDays { get; init; }

    /// <summary>Working days within which a signal is settled or forwarded; null where the term of the region holds.</summary>
    public int? RouteDays { get; init; }
}

/// <summary>
/// A version of the internal route of one municipality (R66), which holds until the next one begins. It says what colleagues
/// agreed on and how long they may take. What may be done with a signal stands in <see cref="Signals.SignalRoute"/> alone,
/// which does not read this: forwarding to Veilig Thuis cannot be taken away here (R68).
/// </summary>
public sealed class InternalRoute
{
    public const int MaxLines = 20;
    public const int LineMaxLength = 200;
    public const int MaxWorkingDays = 60;

    // Shown beside a date that follows from it.
    private const string Source = "interne route van de gemeente";

    private InternalRoute() => Content = new();

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }

    /// <summary>The municipality.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly ValidFrom { get; private set; }
    public InternalRouteContent Content { get; private set; }

    /// <summary>The attention officer who made this version.</summary>
    public Guid UserId { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Makes a version for the municipality of the actor; null with a refusal when it cannot be.</summary>
    /// <param name="validFrom">Today or later: what was agreed before stays as it was.</param>
    public static (InternalRoute? Route, Refusal? Refusal) Make(InternalRouteContent content, DateOnly validFrom, Moment moment) => moment switch
    {
        _ when !MayMake(moment.By.Role) => (null, Refusal.RoleMissing),
        _ when validFrom < DutchTime.DateOf(moment.At) => (null, Refusal.BeginsInThePast),
        _ => (new()
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = moment.By.RegionId,
            OrganisationId = moment.By.OrganisationId,
            ValidFrom = validFrom,
            Content = content,
            UserId = moment.By.UserId,
            At = moment.At,
        }, null),
    };

    /// <summary>Whether this role sets up the internal route of its organisation (assumption A27).</summary>
    public static bool MayMake(Role role) => role == Role.AttentionOfficer;

    /// <summary>The term of this municipality for a clock; null where that of the region holds.</summary>
    public Term? TermOf(TermKind kind) => DaysOf(kind) is { } days ? new Term(RegionId, kind, days, TermUnit.WorkingDays, Source, ValidFrom) : null;

    private int? DaysOf(TermKind kind) => kind switch
    {
        TermKind.AttentionOfficerAnswer => Content.AnswerDays,
        TermKind.InternalRoute => Content.RouteDays,
        _ => null,
    };
}
