using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>What may have to be started for a victim (R122, R126, R128, R155-R160; domain facts, sections 8 and 20.3).</summary>
public enum Procedure : short
{
    /// <summary>Aangifte, or cooperation in another way.</summary>
    Complaint = 1,
    ReflectionPeriod = 2,
    Residence = 3,
    Shelter = 4,

    /// <summary>Medical examination, with a test for tuberculosis.</summary>
    Medical = 5,
    LegalAid = 6,

    /// <summary>The monthly allowance under the Rvb (R159).</summary>
    Allowance = 7,
    Insurance = 8,

    /// <summary>In the register of persons (R150).</summary>
    Registration = 9,

    /// <summary>Custody of a minor.</summary>
    Guardianship = 10,
    Aware = 11,
    WorkOrSchool = 12,

    /// <summary>To the country of origin (R160).</summary>
    Return = 13,

    /// <summary>Rights and procedures told to the client, in a language they understand (R128).</summary>
    Information = 14,
}

/// <summary>How far a procedure is.</summary>
public enum ProcedureState : short
{
    NotApplicable = 1,
    ToDo = 2,
    Started = 3,
    Done = 4,
}

/// <summary>What decides which procedures are for a person.</summary>
/// <param name="IsMinor">Null while it is unknown.</param>
public sealed record ProcedureProfile(bool? IsMinor, ResidenceStanding Residence, ExploitationForm Form)
{
    /// <summary>Of somebody of whom nothing is known.</summary>
    public static ProcedureProfile Unknown { get; } = new(null, ResidenceStanding.Unknown, ExploitationForm.Unknown);
}

/// <summary>Which procedures are for whom. What is unknown takes nothing away: a procedure too many is answered with "not applicable".</summary>
public static class Procedures
{
    public static IEnumerable<Procedure> For(ProcedureProfile profile) => Enum.GetValues<Procedure>().Where(p => Applies(p, profile));

    public static bool Applies(Procedure procedure, ProcedureProfile profile) => procedure switch
    {
        Procedure.Guardianship => profile.IsMinor != false,

        // Who may stay lawfully has the rights of a Dutch victim (R156); the others come under the reflection period and B8 (R157-R159).
        Procedure.ReflectionPeriod or Procedure.Residence or Procedure.Allowance => profile.Residence != ResidenceStanding.Lawful,

        // R160: of the labour shelter it may be the goal, also for citizens of the Union.
        Procedure.Return => profile.Residence != ResidenceStanding.Lawful || profile.Form is ExploitationForm.Labour or ExploitationForm.Unknown,
        Procedure.Complaint or Procedure.Shelter or Procedure.Medical or Procedure.LegalAid or Procedure.Insurance or Procedure.Registration or Procedure.Aware
            or Procedure.WorkOrSchool or Procedure.Information => true,
    };
}

/// <summary>How far a procedure was from a moment on. Never changed: the last of each holds, the others are its history.</summary>
public sealed class ProcedureEntry
{
    public const int NoteMaxLength = 500;
    public const int LanguageMaxLength = 60;

    private ProcedureEntry() { }

    internal ProcedureEntry(Guid trajectoryId, ProcedureDetails details, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (TrajectoryId, Procedure, State, DueOn, DoneOn) = (trajectoryId, details.Procedure, details.State, details.DueOn, details.DoneOn);
        (Note, Language, At, UserId) = (details.Note, details.Language, moment.At, moment.By.UserId);
    }

    public Guid Id { get; private set; }
    public Guid TrajectoryId { get; private set; }
    public Procedure Procedure { get; private set; }
    public ProcedureState State { get; private set; }

    /// <summary>By when it must be done.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>On which day it was done.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Why it is not applicable, or who does what.</summary>
    public string? Note { get; private set; }

    /// <summary>Of the information given: in which language.</summary>
    public string? Language { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
}

/// <summary>How far a procedure is, as somebody records it.</summary>
public sealed record ProcedureDetails(Procedure Procedure, ProcedureState State, DateOnly? DueOn = null, DateOnly? DoneOn = null, string? Note = null, string? Language = null);
