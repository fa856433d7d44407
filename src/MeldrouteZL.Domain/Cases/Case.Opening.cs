using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Cases;

// How a case begins and gathers signals and victims.
public sealed partial class Case
{
    public const int ReasonMaxLength = CaseHistoryReason.TextMaxLength;

    /// <summary>
    /// Opens a case from a forwarded signal. Veilig Thuis does so; a signal of care coordination or AVIM and an acute
    /// signal open one by themselves (R71, R86), since those may not wait in an inbox.
    /// </summary>
    public static (Case? Case, Refusal? Refusal) Open(Signal signal, Moment moment)
    {
        if (OpeningRefusalOf(signal, moment.By) is { } refusal)
        {
            return (null, refusal);
        }

        var @case = new Case
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = signal.RegionId,
            MunicipalityId = signal.MunicipalityId,
            OpeningSignalId = signal.Id,
            OpenedAt = moment.At,
        };
        @case.Facts = new CaseFacts(@case.Id, CaseFacts.SubjectOf(signal.What), signal.Form);
        @case.signals.Add(signal);
        @case.Enter(CaseStep.OpenCase, null, moment, null);
        signal.BelongTo(@case.Id, moment);
        if (moment.By.Kind == OrganisationKind.VeiligThuis)
        {
            @case.AssignWithin(moment.By.OrganisationId, moment.By.UserId);
        }

        return (@case, null);
    }

    /// <summary>Why this actor may not open a case from this signal now; null when they may.</summary>
    // Relation and role first, as everywhere: a refusal must not tell an outsider where the signal stands.
    public static Refusal? OpeningRefusalOf(Signal signal, Actor actor)
    {
        var isVeiligThuis = actor.Kind == OrganisationKind.VeiligThuis;
        var opensByItself = signal.OrganisationId == actor.OrganisationId && OpensByItself(signal);
        return signal switch
        {
            _ when !signal.Access.Any(a => a.Admits(actor, DataGroups.Facts)) || !(isVeiligThuis || opensByItself) => Refusal.NotYours,
            _ when !CaseRoute.RuleFor(CaseStep.OpenCase).By.Any(w => w.As.Contains(actor.Role)) => Refusal.RoleMissing,
            { Stage: not SignalStage.Forwarded } => Refusal.WrongStage,
            { CaseId: not null } => Refusal.SignalAlreadyInCase,
            _ => null,
        };
    }

    /// <summary>Whether forwarding this signal opens a case without waiting for Veilig Thuis.</summary>
    public static bool OpensByItself(Signal signal) => signal.Acute || signal.Source is SignalSource.CareCoordinator or SignalSource.Avim;

    /// <summary>Adds a forwarded signal that concerns the same persons, place or network (R56, R95).</summary>
    public Refusal? Join(Signal signal, string why, Moment moment)
    {
        if (CaseRoute.RefusalOf(this, CaseStep.JoinCase, moment.By) is { } refusal)
        {
            return refusal;
        }

        // A signal the actor may not see does not exist to them, whatever its stage.
        if (!signal.Access.Any(a => a.Admits(moment.By, DataGroups.Facts)))
        {
            return Refusal.NotYours;
        }

        if (signal.Stage != SignalStage.Forwarded)
        {
            return Refusal.WrongStage;
        }

        if (signal.CaseId is not null)
        {
            return Refusal.SignalAlreadyInCase;
        }

        signals.Add(signal);
        Enter(CaseStep.JoinCase, Stage, moment, why);
        signal.BelongTo(Id, moment);
        return null;
    }

    /// <summary>Takes a joined signal out again. The signal the case began with stays.</summary>
    public Refusal? UndoJoin(Signal signal, string why, Moment moment)
    {
        if (CaseRoute.RefusalOf(this, CaseStep.UndoJoin, moment.By) is { } refusal)
        {
            return refusal;
        }

        if (signal.CaseId != Id || signal.Id == OpeningSignalId)
        {
            return Refusal.SignalNotJoined;
        }

        signals.Remove(signal);
        Enter(CaseStep.UndoJoin, Stage, moment, why);
        signal.Leave(moment);
        if (signals.All(s => s.OrganisationId != signal.OrganisationId))
        {
            access.Where(a => a.IsLive && a.OrganisationId == signal.OrganisationId && a.Because == CaseStep.JoinCase)
                .ToList().ForEach(a => a.End(moment.At));
            Tidy();
        }

        return null;
    }

    /// <summary>Adds a presumed victim; who it is may stay unknown.</summary>
    public Refusal? AddVictim(AgeBand ageBand, Sex sex, string? name, DateOnly? birthDate, Moment moment)
    {
        if (Move(CaseStep.AddVictim, moment, null) is { } refusal)
        {
            return refusal;
        }

        var victim = new Victim(Guid.CreateVersion7(moment.At), Id, (short)(victims.Count + 1), ageBand, sex, moment.Due(TermKind.InformPerson));
        if (name is not null || birthDate is not null)
        {
            victim.Identity = new VictimIdentity(victim.Id, Id, name, birthDate);
        }

        victims.Add(victim);
        return null;
    }

    /// <summary>Names the colleague who handles the case for the actor's organisation; work never hangs on one account (R25).</summary>
    public Refusal? Assign(Guid? handlerId, Moment moment)
    {
        var refusal = Move(CaseStep.Assign, moment, null);
        if (refusal is null)
        {
            AssignWithin(moment.By.OrganisationId, handlerId);
        }

        return refusal;
    }

    /// <summary>Tells every source of the case that has not heard yet what became of it (R27).</summary>
    public Refusal? GiveFeedback(string text, Moment moment)
    {
        if (Move(CaseStep.GiveFeedback, moment, null) is { } refusal)
        {
            return refusal;
        }

        foreach (var signal in signals.Where(s => s.FeedbackGivenAt is null))
        {
            signal.Tell(text, moment);
        }

        if (OwnerOrganisationId is { } owner)
        {
            Met(owner, FeedbackDue(moment), moment);
        }

        return null;
    }

    private void AssignWithin(int organisationId, Guid? handlerId)
    {
        foreach (var grant in access.Where(a => a.IsLive && a.OrganisationId == organisationId))
        {
            grant.Handle(handlerId);
        }
    }
}
