using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>How there was contact.</summary>
public enum ContactManner : short
{
    Phone = 1,
    Visit = 2,
    Message = 3,

    /// <summary>Met in another place than where the person lives.</summary>
    MetElsewhere = 4,
}

/// <summary>With whom there was contact.</summary>
public enum ContactPartner : short
{
    Client = 1,

    /// <summary>Who gives the help.</summary>
    Provider = 2,
    Family = 3,
    Other = 4,
}

/// <summary>One moment of contact in a trajectory, also before there is consent (R132). Never changed.</summary>
public sealed class Contact
{
    public const int NoteMaxLength = 500;

    private Contact() { }

    internal Contact(Guid trajectoryId, ContactDetails details, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (TrajectoryId, On, Manner, With, Note, NextOn) = (trajectoryId, details.On, details.Manner, details.With, details.Note, details.NextOn);
        (At, UserId) = (moment.At, moment.By.UserId);
    }

    public Guid Id { get; private set; }
    public Guid TrajectoryId { get; private set; }
    public DateOnly On { get; private set; }
    public ContactManner Manner { get; private set; }
    public ContactPartner With { get; private set; }
    public string? Note { get; private set; }

    /// <summary>The day that was agreed for the next contact.</summary>
    public DateOnly? NextOn { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
}

/// <summary>A contact as somebody records it.</summary>
public sealed record ContactDetails(DateOnly On, ContactManner Manner, ContactPartner With, string? Note, DateOnly? NextOn);
