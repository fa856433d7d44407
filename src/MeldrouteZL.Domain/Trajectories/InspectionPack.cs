using System.Text.Json;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>Under which heading a line of an inspection stands.</summary>
public enum PackSection : short
{
    Trajectory = 1,
    Contact = 2,
    Monitoring = 3,
    Procedures = 4,
    Reflection = 5,
    Support = 6,
    Wellbeing = 7,
    Transfers = 8,
    Meetings = 9,
    Shelter = 10,

    /// <summary>Who received what.</summary>
    Disclosures = 11,
    OwnWords = 12,
}

/// <summary>How far an inspection is.</summary>
public enum PackState : short
{
    /// <summary>Waits for a second person.</summary>
    Prepared = 1,
    Returned = 2,

    /// <summary>Its maker made another before it was reviewed.</summary>
    Replaced = 3,

    /// <summary>Given to the client as it is.</summary>
    Released = 4,
}

/// <summary>One line of an inspection.</summary>
/// <param name="Key">What of the trajectory it tells, so that nothing is forgotten.</param>
/// <param name="Text">What the client reads; also of a line that is left out, so that the second person can judge that.</param>
/// <param name="LeftOutBecause">Null when the client reads the line.</param>
public sealed record PackLine(string Key, PackSection Section, string Text, string? LeftOutBecause)
{
    public const int TextMaxLength = 6000;
    public const int ReasonMaxLength = 300;

    /// <summary>More lines than this do not go into one inspection: a form takes no more.</summary>
    public const int Most = 800;
}

/// <summary>
/// What a client is given to read: what is known of them and who received what, without what is of others. Made by one care
/// coordinator and released by another. It is never changed: what is returned or replaced stays beside the next.
/// </summary>
public sealed class InspectionPack : TrajectoryPart
{
    /// <summary>Of the lines together, as they are kept; above what one form can bring.</summary>
    public const int DocumentMaxLength = 2_000_000;
    public const int ReasonMaxLength = 1000;

    private InspectionPack() => Document = "";

    internal InspectionPack(Trajectory trajectory, ClientRequest request, IReadOnlyList<PackLine> lines, Moment moment)
        : base(trajectory, moment) => (RequestId, State, Document) = (request.Id, PackState.Prepared, JsonSerializer.Serialize(lines));

    public Guid RequestId { get; private set; }
    public PackState State { get; private set; }

    /// <summary>The lines as they were made, in one sealed text.</summary>
    public string Document { get; private set; }

    /// <summary>Why it was returned; null otherwise.</summary>
    public string? ReturnedBecause { get; private set; }
    public DateTimeOffset? ReviewedAt { get; private set; }
    public Guid? ReviewedBy { get; private set; }

    public IReadOnlyList<PackLine> Lines => JsonSerializer.Deserialize<IReadOnlyList<PackLine>>(Document)!;

    /// <summary>The lines that the client reads.</summary>
    public IEnumerable<PackLine> Shown => Lines.Where(l => l.LeftOutBecause is null);

    internal void Replace() => State = PackState.Replaced;

    internal void Review(string? returnedBecause, Moment moment) =>
        (State, ReturnedBecause, ReviewedAt, ReviewedBy) = (returnedBecause is null ? PackState.Released : PackState.Returned, returnedBecause, moment.At, moment.By.UserId);
}
