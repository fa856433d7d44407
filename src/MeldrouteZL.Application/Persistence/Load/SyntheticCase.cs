using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>
/// Walks one synthetic case to the screening table by the steps of the route, so that its history, grants and clocks are what
/// the route makes of them. What follows after the table is in <see cref="SyntheticFollowUp"/>.
/// </summary>
internal sealed class SyntheticCase(SyntheticWorld world, DateTimeOffset start)
{
    private DateTimeOffset at = start;

    /// <summary>The case, once <see cref="Open"/> has been taken.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>The highest class among its victims.</summary>
    public VictimClass Class { get; private set; }

    private SyntheticTexts Texts => world.Texts;
    private int VeiligThuis => world.Region.VeiligThuis.Id;

    /// <summary>A signal of one of the four sources, forwarded to Veilig Thuis or still in the municipality.</summary>
    public Signal Signal(bool forward)
    {
        var municipality = world.Municipality();
        var (source, author) = Author(municipality, forward);
        var content = Texts.Content(municipality, DutchTime.DateOf(at));
        var (signal, refusal) = Domain.Signals.Signal.Register(content, Texts.Reporter(), source, Moment(author));
        Expect(refusal);
        if (!forward || (source == SignalSource.MunicipalInternal && Texts.Chance(30)))
        {
            Later(hours: 5);
            Expect(signal!.StartInternalRoute(Moment(author)));
        }

        if (forward)
        {
            Later(hours: 20);
            Expect(signal!.Forward("Wmo 2015, artikel 5.2.6", Moment(author)));
        }

        return signal!;
    }

    public void Open()
    {
        var signal = Signal(forward: true);
        var opensByItself = Domain.Cases.Case.OpensByItself(signal);
        var by = opensByItself ? world.Colleague(world.Region.Get(signal.OrganisationId)) : VtEmployee();
        Later(hours: opensByItself ? 0 : 12);
        var (opened, refusal) = Domain.Cases.Case.Open(signal, Moment(by));
        Expect(refusal);
        Case = opened!;
        if (Texts.Chance(30))
        {
            var second = Signal(forward: true);
            Later(hours: 3);
            Take(VtEmployee(), (c, m) => c.Join(second, Texts.Reason(), m));
        }

        if (Texts.Chance(25))
        {
            Take(VtEmployee(), (c, m) => c.Assign(Texts.Chance(50) ? null : VtEmployee().UserId, m));
        }
    }

    public void ClassifyProvisionally(VictimClass highest)
    {
        Class = highest;
        for (var i = Texts.Chance(25) ? 2 : 1; i > 0; i--)
        {
            var band = Texts.Pick<AgeBand>([AgeBand.From16To17, AgeBand.From18To22, AgeBand.From23To29, AgeBand.From30To49]);
            var isKnown = Texts.Chance(85);
            Take(VtEmployee(), (c, m) => c.AddVictim(
                band, Texts.Pick<Sex>([Sex.Female, Sex.Male, Sex.Unknown]), isKnown ? Texts.Name() : null, isKnown ? Texts.BirthDate(at, band) : null, m));
        }

        Propose();
        if (Texts.Chance(8))
        {
            Take(AttentionOfficer(), (c, m) => c.ReturnClassification("Waarop berust deze klasse?", m));
            Propose();
        }
    }

    public void Confirm() => Take(AttentionOfficer(), (c, m) => c.ConfirmClassification(new Dictionary<Guid, VictimClass>(), Texts.Reason(), m));

    public void PutOnAgenda(ScreeningMeeting meeting) => Take(VtEmployee(), (c, m) => c.PutOnAgenda(meeting, "Welke stappen zijn nu nodig, en wie zet ze?", m));

    public void Screen(ScreeningMeeting meeting, DateTimeOffset held)
    {
        at = held;
        var result = new ScreeningResult
        {
            Present = "Veilig Thuis, AVIM en zorgcoördinatie",
            Weighing = Texts.Paragraph(),
            Advised = Texts.Pick<AdvisedSteps>([AdvisedSteps.CareCoordination, AdvisedSteps.WeighingTeam | AdvisedSteps.LocalCare, AdvisedSteps.LocalAdministrative, AdvisedSteps.CriminalInvestigation | AdvisedSteps.CareCoordination]),
            Enrichments = [(VeiligThuis, Texts.Reason()), (world.Region.Avim.Id, Texts.Reason())],
        };
        Take(Secretary(), (c, m) => c.Screen(meeting, result, m));
    }

    /// <summary>Takes a step a few hours later.</summary>
    public void Take(Actor by, Func<Case, Moment, Refusal?> step)
    {
        Later(hours: 4);
        Expect(step(Case, Moment(by)));
    }

    /// <summary>Takes a step some days later.</summary>
    public void TakeAfter(int days, Actor by, Func<Case, Moment, Refusal?> step)
    {
        at = at.AddDays(days);
        Take(by, step);
    }

    /// <summary>Whether this many days from the last step are over by now.</summary>
    public bool HasTimeFor(int days) => at.AddDays(days + 1) <= world.Now;

    public Moment Moment(Actor by) => at <= world.Now ? new(by, at, world.Region) : throw new InvalidOperationException("A synthetic step lies in the future.");

    public Actor VtEmployee() => world.Any(VeiligThuis, Role.VtEmployee);

    public Actor AttentionOfficer() => world.Any(VeiligThuis, Role.VtAttentionOfficer);

    public Actor Secretary() => world.Any(VeiligThuis, Role.TableSecretary);

    /// <exception cref="InvalidOperationException">The route refuses a step of the walk: the walk is wrong.</exception>
    public static void Expect(Refusal? refusal)
    {
        if (refusal is { } unexpected)
        {
            throw new InvalidOperationException($"The route refuses a synthetic step: {unexpected}.");
        }
    }

    private void Propose() => Take(VtEmployee(), (c, m) => c.ClassifyProvisionally(
        [.. c.Victims.Select(v => new ClassificationProposal(v.Id, v.Ordinal == 1 || Class == VictimClass.NoTrafficking ? Class : VictimClass.PotentialVictim, "geen eigen geld, geen eigen papieren", Texts.Paragraph()))], m));

    private (SignalSource Source, Actor Author) Author(int municipality, bool forward) => (forward ? world.Dice.Next(100) : 0) switch
    {
        < 70 => (SignalSource.MunicipalInternal, world.Any(municipality, Role.AttentionOfficer)),
        < 82 => (SignalSource.External, VtEmployee()),
        < 92 => (SignalSource.CareCoordinator, world.Colleague(world.Region.CareCoordinationFor(municipality))),
        _ => (SignalSource.Avim, world.Colleague(world.Region.Avim)),
    };

    private void Later(int hours) => at = at.AddHours(hours).AddMinutes(world.Dice.Next(1, 59));
}
