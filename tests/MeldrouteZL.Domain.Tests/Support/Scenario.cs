using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Support;

/// <summary>A region at a moment, in which steps are taken one hour after another.</summary>
internal sealed partial class Scenario
{
    public static readonly ReporterDetails Unnamed = new(null, null, null, null);

    public Region Region { get; } = TestRegion.Create();

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 16, 8, 0, 0, TimeSpan.Zero);

    public Moment By(Actor actor) => new(actor, Now, Region);

    /// <summary>When a clock of this kind that starts now has run out.</summary>
    public DateTimeOffset In(TermKind kind) => After(Now, kind);

    public static DateTimeOffset After(DateTimeOffset from, TermKind kind) => from.AddHours(TestRegion.Hours(kind));

    /// <summary>Holds that a step was taken, and lets an hour pass.</summary>
    public void Done(Refusal? refusal)
    {
        Assert.Null(refusal);
        Pass();
    }

    public void Pass(int hours = 1) => Now = Now.AddHours(hours);

    public static SignalContent Content(bool acute = false, int municipality = TestRegion.Heerlen) => new()
    {
        What = "Drie mensen slapen in een loods en krijgen geen loon.",
        Where = "bedrijventerrein",
        MunicipalityId = municipality,
        Acute = acute,
        Form = ExploitationForm.Labour,
    };

    public Signal Draft(Actor author, bool acute = false)
    {
        var (signal, refusal) = Signal.Register(Content(acute), Unnamed, SourceOf(author.Kind), By(author));
        Done(refusal);
        return signal!;
    }

    public Signal SignalAt(SignalStage stage, Actor author)
    {
        var signal = Draft(author);
        var isMunicipal = author.Kind == OrganisationKind.Municipality;
        if (stage == SignalStage.Withdrawn)
        {
            Done(signal.Withdraw("dubbel", By(author)));
        }
        else if (stage == SignalStage.Expired)
        {
            Done(signal.Expire(By(People.Clock)));
        }
        else if (stage != SignalStage.Draft && isMunicipal)
        {
            Done(author.Role == Role.Reporter ? signal.HandToAttentionOfficer(By(author)) : signal.StartInternalRoute(By(author)));
        }

        if (stage == SignalStage.SettledInternally)
        {
            Done(signal.SettleInternally(InternalOutcome.Wholly, "hulp geregeld", By(People.AttentionOfficer)));
        }
        else if (stage == SignalStage.Forwarded)
        {
            Done(signal.Forward("Wmo 2015", By(isMunicipal ? People.AttentionOfficer : author)));
        }

        return signal;
    }

    /// <summary>A signal of this author that went straight from draft to Veilig Thuis.</summary>
    public Signal Forwarded(Actor author, bool acute = false)
    {
        var signal = Draft(author, acute);
        Done(signal.Forward("Wmo 2015", By(author)));
        return signal;
    }

    /// <summary>A meeting of the table, this many weeks after the first.</summary>
    public ScreeningMeeting Meeting(MeetingStage stage = MeetingStage.AgendaOpen, int week = 0)
    {
        var (meeting, refusal) = ScreeningMeeting.Plan(new DateOnly(2026, 12, 1).AddDays(7 * week), By(People.Secretary));
        Assert.Null(refusal);
        Advance(meeting!, stage);
        return meeting!;
    }

    public void Advance(ScreeningMeeting meeting, MeetingStage stage)
    {
        while (meeting.Stage < stage)
        {
            var by = By(People.Secretary);
            Assert.Null(meeting.Stage switch
            {
                MeetingStage.Planned => meeting.OpenAgenda(by),
                MeetingStage.AgendaOpen => meeting.FixAgenda(by),
                MeetingStage.AgendaFixed => meeting.Hold(by),
                MeetingStage.Held => meeting.FixMinutes("besproken", by),
                MeetingStage.MinutesFixed => throw new InvalidOperationException("The meeting is over."),
            });
        }
    }

    private static SignalSource SourceOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Municipality => SignalSource.MunicipalInternal,
        OrganisationKind.CareCoordination => SignalSource.CareCoordinator,
        OrganisationKind.Avim => SignalSource.Avim,
        _ => SignalSource.External,
    };
}
