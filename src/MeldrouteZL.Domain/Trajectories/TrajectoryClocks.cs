using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>What the clocks of a trajectory run on: no word of what is written in it.</summary>
/// <param name="OpenedOn">The day on which it was opened.</param>
/// <param name="Carries">Whether there is consent or another ground.</param>
/// <param name="Level">Null while no intensity was set.</param>
/// <param name="ActiveSince">The day on which the support started; null before that.</param>
/// <param name="Contacts">Every contact, in the order in which they were recorded.</param>
/// <param name="Procedures">Of every procedure how far it is and by when it must be done.</param>
/// <param name="Reflection">Every step of the reflection period.</param>
public sealed record TrajectoryStanding(
    TrajectoryStage Stage, DateOnly OpenedOn, bool Carries, MonitoringLevel? Level, DateOnly? ActiveSince, IReadOnlyList<DatedContact> Contacts,
    IReadOnlyList<DatedProcedure> Procedures, IReadOnlyList<DatedReflection> Reflection)
{
    /// <summary>What else has a day in it: shelter, care meetings, agreements, support.</summary>
    public IReadOnlyList<TrajectoryClock> Others { get; init; } = [];

    /// <summary>What the client asked and waits for. It does not end with the support.</summary>
    public IReadOnlyList<TrajectoryClock> Rights { get; init; } = [];
}

/// <summary>A contact, with the day that was agreed for the next.</summary>
public sealed record DatedContact(ContactPartner With, DateOnly On, DateOnly? NextOn);

/// <summary>How far a procedure is.</summary>
public sealed record DatedProcedure(Procedure Procedure, ProcedureState State, DateOnly? DueOn);

/// <summary>A step of the reflection period.</summary>
public sealed record DatedReflection(ReflectionStep Step, DateOnly On, DateOnly? EndsOn);

/// <summary>The clocks of a trajectory (R120, R121, R157). Everything with a day in it comes through here, so that one board, one list and one calendar show the same.</summary>
public static class TrajectoryClocks
{
    /// <summary>Every clock that runs on this day, the earliest first. A closed trajectory has none but those of what the client asked.</summary>
    public static IReadOnlyList<TrajectoryClock> Of(TrajectoryStanding standing, Terms terms, DateOnly today) =>
        TrajectoryRoute.Open.Contains(standing.Stage)
            ? [.. Consent(standing, terms).Concat(Contacts(standing, terms, today)).Concat(ProceduresOf(standing)).Concat(ReflectionOf(standing, terms)).Concat(standing.Others).Concat(standing.Rights).OrderBy(c => c.DueOn).ThenBy(c => c.Kind)]
            : standing.Stage < TrajectoryStage.Destroyed ? [.. standing.Rights.OrderBy(c => c.DueOn).ThenBy(c => c.Kind)]
            : [];

    /// <summary>The term without contact that belongs to an intensity of monitoring.</summary>
    public static TermKind ContactTerm(MonitoringLevel? level) => level switch
    {
        MonitoringLevel.Light => TermKind.ContactLight,
        MonitoringLevel.Normal or null => TermKind.ContactNormal,
        MonitoringLevel.Intensive => TermKind.ContactIntensive,
    };

    private static IEnumerable<TrajectoryClock> Consent(TrajectoryStanding standing, Terms terms) =>
        standing.Carries ? [] : [new(TrajectoryClockKind.ConsentMissing, terms.LastDayOf(TermKind.ConsentWait, standing.OpenedOn))];

    /// <summary>The clock of a request that is not answered.</summary>
    public static TrajectoryClockKind OfRequest(ClientRequestKind kind) => kind switch
    {
        ClientRequestKind.Inspection => TrajectoryClockKind.InspectionAsked,
        ClientRequestKind.Correction => TrajectoryClockKind.CorrectionAsked,
        ClientRequestKind.Destruction => TrajectoryClockKind.DestructionAsked,
    };

    // What is agreed with somebody holds until there is contact with them again, also when it is later than the intensity asks: the
    // silence warns all the same. On hold, only what is agreed.
    private static IEnumerable<TrajectoryClock> Contacts(TrajectoryStanding standing, Terms terms, DateOnly today)
    {
        var term = ContactTerm(standing.Level);
        var isOnHold = standing.Stage == TrajectoryStage.OnHold;
        var last = standing.Contacts.GroupBy(c => c.With).Select(with => with.Aggregate((a, b) => b.On >= a.On ? b : a)).ToList();
        DateOnly? On(ContactPartner with) => last.Find(c => c.With == with)?.On;
        if (last.Min(c => c.NextOn) is { } agreed)
        {
            yield return new(TrajectoryClockKind.NextContact, agreed);
        }
        else if (!isOnHold)
        {
            yield return new(TrajectoryClockKind.NextContact, terms.LastDayOf(term, last.Max(c => (DateOnly?)c.On) ?? standing.OpenedOn));
        }

        if (isOnHold)
        {
            yield break;
        }

        if (Silence(TrajectoryClockKind.ClientSilence, On(ContactPartner.Client) ?? standing.OpenedOn, term, terms, today) is { } client)
        {
            yield return client;
        }

        if ((On(ContactPartner.Provider) ?? standing.ActiveSince) is { } heard && Silence(TrajectoryClockKind.ProviderSilence, heard, term, terms, today) is { } provider)
        {
            yield return provider;
        }
    }

    // Silence is a warning: before the term is over there is nothing to warn of.
    private static TrajectoryClock? Silence(TrajectoryClockKind kind, DateOnly heardOn, TermKind term, Terms terms, DateOnly today)
    {
        var due = terms.LastDayOf(term, heardOn);
        return today > due ? new(kind, due, LoudFrom: terms.LastDayOf(term, due)) : null;
    }

    private static IEnumerable<TrajectoryClock> ProceduresOf(TrajectoryStanding standing) =>
        from procedure in standing.Procedures
        where procedure.State is ProcedureState.ToDo or ProcedureState.Started && procedure.DueOn is not null
        select new TrajectoryClock(TrajectoryClockKind.ProcedureDue, procedure.DueOn!.Value, procedure.Procedure);

    // It stays after its last day until somebody records how it ended.
    private static IEnumerable<TrajectoryClock> ReflectionOf(TrajectoryStanding standing, Terms terms)
    {
        if (standing.Reflection.FirstOrDefault(e => e.Step == ReflectionStep.Started) is not { EndsOn: { } end } start || standing.Reflection.Any(e => ReflectionRoute.Ends(e.Step) && e.On >= start.On))
        {
            yield break;
        }

        yield return new(TrajectoryClockKind.ReflectionEnds, end);
        var reported = standing.Reflection.Where(e => e.Step == ReflectionStep.ReportedToPolice).Select(e => e.On).Append(start.On).Max();
        if (terms.LastDayOf(TermKind.PoliceReport, reported) is var next && next <= end)
        {
            yield return new(TrajectoryClockKind.PoliceReport, next);
        }
    }
}
