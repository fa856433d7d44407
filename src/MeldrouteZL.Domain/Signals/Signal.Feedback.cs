using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Signals;

// Who hears what became of it (R27). The route starts these clocks and only telling stops them.
public sealed partial class Signal
{
    /// <summary>When an employee gave it to the attention officers of the municipality; null when no colleague did.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    /// <summary>When that colleague was told something last.</summary>
    public DateTimeOffset? ColleagueToldAt { get; private set; }

    /// <summary>Until when that colleague waits for word; null when nothing is owed.</summary>
    public DateTimeOffset? ColleagueDueAt { get; private set; }

    /// <summary>When the attention officers were reminded of that.</summary>
    public DateTimeOffset? ColleagueRemindedAt { get; private set; }

    /// <summary>Until when who gave it waits for word about the case; null when nothing is owed.</summary>
    public DateTimeOffset? SourceDueAt { get; private set; }

    /// <summary>When who handles the case was reminded of that.</summary>
    public DateTimeOffset? SourceRemindedAt { get; private set; }

    /// <summary>The attention officer tells the colleague who gave the signal what becomes of it; as often as there is news.</summary>
    public Refusal? TellColleague(string text, Moment moment)
    {
        if (SignalRoute.TellingColleagueRefusalOf(this, moment.By) is { } refusal)
        {
            return refusal;
        }

        // Their answer was waited for; from now on the internal route is.
        if (Stage == SignalStage.InternalRoute && ColleagueDueAt is not null)
        {
            WaitFor(OrganisationId, moment.Region.Due(TermKind.InternalRoute, OrganisationId, moment.At));
        }

        if (access.TrueForAll(a => a.OrganisationId != OrganisationId || a.HandlerId is null))
        {
            Handle(moment); // who answers has taken it up
        }

        feedback.Add(new Feedback(Id, FeedbackAudience.Colleague, text, moment));
        (ColleagueToldAt, ColleagueDueAt, LastStepAt) = (moment.At, null, moment.At);
        return null;
    }

    /// <summary>Notes that who owes this was reminded, so that it happens once for each duty.</summary>
    public Refusal? Reminded(FeedbackAudience of, Moment moment)
    {
        if (!moment.By.IsClock)
        {
            return Refusal.RoleMissing;
        }

        SourceRemindedAt = of == FeedbackAudience.Source ? moment.At : SourceRemindedAt;
        ColleagueRemindedAt = of == FeedbackAudience.Colleague ? moment.At : ColleagueRemindedAt;
        return null;
    }

    /// <summary>When who owes this was reminded; null when they were not.</summary>
    public DateTimeOffset? RemindedAt(FeedbackAudience of) => of == FeedbackAudience.Source ? SourceRemindedAt : ColleagueRemindedAt;

    /// <summary>Tells who gave it, and with them the colleague: both read it at the signal.</summary>
    internal void Tell(string text, Moment moment)
    {
        feedback.Add(new Feedback(Id, FeedbackAudience.Source, text, moment));
        (FeedbackGivenAt, SourceDueAt, ColleagueDueAt) = (moment.At, null, null);
    }

    private void OweSource(Moment moment) =>
        (SourceDueAt, SourceRemindedAt) = (FeedbackGivenAt is null ? moment.Due(TermKind.FeedbackToReporter) : null, null);

    // Only a signal that a colleague handed over has somebody who waits for word.
    private void OweColleague(SignalStep because, Moment moment)
    {
        if (HandedOverAt is not null && FeedbackDuty.TermAfter(because) is { } term)
        {
            (ColleagueDueAt, ColleagueRemindedAt) = (moment.Region.Due(term, OrganisationId, moment.At), null);
        }
    }
}
