using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>What a client asks about what is written of them.</summary>
public enum ClientRequestKind : short
{
    /// <summary>To see it, with who received what (AVG art. 15).</summary>
    Inspection = 1,

    /// <summary>To have it set right (AVG art. 16).</summary>
    Correction = 2,

    /// <summary>To have it destroyed (Wmo 2015, art. 5.3.5).</summary>
    Destruction = 3,
}

/// <summary>How old the client is, as far as the law asks it (Wmo 2015, art. 5.3.2, 5.3.3 and 5.3.5).</summary>
public enum ClientAge : short
{
    Under12 = 1,
    From12To15 = 2,
    From16 = 3,
}

/// <summary>Who asks.</summary>
public enum RequestedBy : short
{
    Client = 1,

    /// <summary>Who has custody of a client under sixteen.</summary>
    RepresentativeOfChild = 2,

    /// <summary>Who represents a client that cannot decide on this.</summary>
    RepresentativeOfIncapable = 3,
}

/// <summary>How it is known that the person is who they say they are.</summary>
public enum IdentityProof : short
{
    Document = 1,
    KnownInPerson = 2,
    ConfirmedByProvider = 3,
}

/// <summary>On what a refusal, whole or in part, rests.</summary>
public enum RequestRefusalGround : short
{
    /// <summary>Somebody else has a substantial interest in its being kept (Wmo 2015, art. 5.3.5).</summary>
    InterestOfAnother = 1,

    /// <summary>To prevent or detect crime, or to protect the person or others (UAVG art. 41).</summary>
    ProtectionOrDetection = 2,

    /// <summary>A representative asks and it is against the interest of the child (Wmo 2015, art. 5.3.3).</summary>
    AgainstInterestOfChild = 3,

    /// <summary>What is written is right: nothing is set right, and the client may add words of their own.</summary>
    NotIncorrect = 4,
}

/// <summary>A request of a client about what is written of them, with its clock. The content stays here, inside the shield: the privacy officer keeps a number and no case.</summary>
public sealed class ClientRequest : TrajectoryPart
{
    public const int WordsMaxLength = 2000;
    public const int ReasonMaxLength = 2000;
    public const int RegisterNumberMaxLength = 16;

    private ClientRequest() => Words = "";

    internal ClientRequest(Trajectory trajectory, ClientRequestFacts facts, DateOnly dueOn, Moment moment)
        : base(trajectory, moment)
    {
        (Kind, ReceivedOn, Age, By, Identity) = (facts.Kind, facts.ReceivedOn, facts.Age, facts.By, facts.Identity);
        (Words, RegisterNumber, DueOn) = (facts.Words, facts.RegisterNumber, dueOn);
    }

    public ClientRequestKind Kind { get; private set; }
    public DateOnly ReceivedOn { get; private set; }
    public ClientAge Age { get; private set; }
    public RequestedBy By { get; private set; }
    public IdentityProof Identity { get; private set; }

    /// <summary>What is asked, in the words of who asks.</summary>
    public string Words { get; private set; }

    /// <summary>V-2026-000001, under which the privacy officer keeps the term; null when there is none.</summary>
    public string? RegisterNumber { get; private set; }

    /// <summary>The last day on which it is answered, and a destruction is carried out, in time.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Why it takes longer; null while it was not extended.</summary>
    public string? ExtendedBecause { get; private set; }
    public RequestDecision? Decision { get; private set; }

    /// <summary>Null unless it was refused, whole or in part.</summary>
    public RequestRefusalGround? Ground { get; private set; }

    /// <summary>What the client is told about it.</summary>
    public string? Reason { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedBy { get; private set; }

    public bool IsOpen => Decision is null;

    internal bool IsOverAt(Moment moment) => DutchTime.DateOf(moment.At) > DueOn;

    internal void Extend(string reason, Moment moment) => (ExtendedBecause, DueOn) = (reason, moment.Region.Terms.LastDayOf(TermKind.RequestAnswerExtended, ReceivedOn));

    internal void Decide(RequestAnswer answer, Moment moment) =>
        (Decision, Ground, Reason, DecidedAt, DecidedBy) = (answer.Decision, answer.Ground, answer.Reason, moment.At, moment.By.UserId);

    /// <summary>Why this may not be asked by these; null when it may (Wmo 2015, art. 5.3.2, 5.3.3 and 5.3.5; domain facts, section 7).</summary>
    public static Refusal? RefusalOf(ClientRequestKind kind, ClientAge age, RequestedBy by) => (by, age) switch
    {
        // Under twelve nobody sees or destroys at their own request. That something is wrong anybody may say.
        (RequestedBy.Client, ClientAge.Under12) => kind == ClientRequestKind.Correction ? null : Refusal.TooYoungToAsk,
        (RequestedBy.RepresentativeOfChild, ClientAge.From16) => Refusal.ClientAsksSelf,

        // From twelve on destruction is for the client to ask; who has custody may be told until sixteen.
        (RequestedBy.RepresentativeOfChild, ClientAge.From12To15) => kind == ClientRequestKind.Destruction ? Refusal.ClientAsksSelf : null,
        _ => null,
    };

    /// <summary>Whether a refusal of this request may rest on this ground.</summary>
    public bool MayRestOn(RequestRefusalGround ground) => ground switch
    {
        RequestRefusalGround.InterestOfAnother => Kind == ClientRequestKind.Destruction,
        RequestRefusalGround.ProtectionOrDetection => true,
        RequestRefusalGround.AgainstInterestOfChild => Kind == ClientRequestKind.Inspection && By == RequestedBy.RepresentativeOfChild,
        RequestRefusalGround.NotIncorrect => Kind == ClientRequestKind.Correction,
    };
}

/// <summary>A request as it is recorded.</summary>
public sealed record ClientRequestFacts
{
    public required ClientRequestKind Kind { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required ClientAge Age { get; init; }
    public required RequestedBy By { get; init; }
    public required IdentityProof Identity { get; init; }
    public required string Words { get; init; }
    public string? RegisterNumber { get; init; }
}

/// <summary>What is answered to a request.</summary>
/// <param name="Ground">Of a refusal, whole or in part; nothing else has one.</param>
public sealed record RequestAnswer(RequestDecision Decision, RequestRefusalGround? Ground, string Reason);
