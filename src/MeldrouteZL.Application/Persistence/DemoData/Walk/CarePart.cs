using MeldrouteZL.Application.CareNetwork;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>
/// What care coordination does in the trajectories of the demo: shelter, support, meetings, and its register of bottlenecks. Each way
/// begins when the support starts; what would lie in the future is not taken.
/// </summary>
internal sealed class CarePart(TrajectoryPart trajectories, CareHands hands, CareHandlers care, ShelterHandlers shelter)
{
    // The demo signals, by key, whose trajectories are told further.
    private const string Plant = "hennep";
    private const string Agency = "uitzendwerk-huisvesting";
    private const string Home = "thuisprostitutie";
    private const string Woman = "Uitzendkracht 2";

    // Codes of ShelterDefaults and HelpOfferDefaults.
    private const short Hub = 3;
    private const short Apartments = 4;
    private const short MensShelter = 8;
    private const short HotelRoom = 12;
    private const short Psychosocial = 1;
    private const short LegalHelp = 2;
    private const short Schemes = 3;
    private const short ExitHelp = 7;

    private static readonly TimeOnly Morning = new(9, 10);

    /// <summary>A second victim of a case gets support too.</summary>
    public IReadOnlyList<DemoWay> Opening() =>
        [.. Of(Agency).Select(led => Way(led, "opening", NextMorning(led.At), trajectories.Steps(led.Record, Second).Begin))];

    /// <summary>The care itself, and what it needs.</summary>
    /// <param name="now">The moment the demo leads up to: what runs out, does so soon after it.</param>
    public IReadOnlyList<DemoWay> Caring(DateTimeOffset now)
    {
        var today = DutchTime.DateOf(now);
        return
        [
            .. Of(Plant).Select(led => Way(led, "care", NextMorning(led.At), Stock(led).Concat(InTheHub(led, today)).Concat(Register(led.Record.CareCoordinator)))),
            .. Of(Agency).Where(led => led.Victim == Woman).Select(led => Way(led, "care", NextMorning(led.At), InAnApartment(led, today))),
            .. Of(Agency).Where(led => led.Victim != Woman).Select(led => Way(led, "care", NextMorning(led.At), InAHotel(led, today))),
            .. Of(Home).Select(led => Way(led, "care", Pauses.Minutes(20)(led.At, DemoPersonas.IdOf(led.Victim)), Waiting(led))),
        ];
    }

    private static DemoTrajectory Second => new(8, Woman, "Toestemming van de betrokkene, schriftelijk vastgelegd", "Veilig wonen, rust, daarna Nederlands leren en werk", "Woont zelfstandig en heeft werk.");

    // Places and devices are there before anybody is placed.
    private IEnumerable<DemoStep> Stock(LedTrajectory led)
    {
        var by = led.Record.CareCoordinator;
        foreach (var (offer, count) in ((short, int)[])[(Hub, 2), (Apartments, 3), (HotelRoom, 1)])
        {
            yield return hands.InRegion(by, $"{nameof(AddShelterPlaces)} {offer}", Pauses.Minutes(4), shelter.AddPlaces.Handle,
                turn => Typed(new AddShelterPlaces.Command { Offer = offer, Count = count, From = DayOf(turn) }));
        }

        yield return hands.InRegion(by, nameof(AddAwareDevice), Pauses.Minutes(6), shelter.AddDevice.Handle, _ => Typed(new AddAwareDevice.Command { Number = "AW-0117" }));
    }

    private IEnumerable<DemoStep> InTheHub(LedTrajectory led, DateOnly today)
    {
        yield return Ask(led, Pauses.Minutes(10), new() { For = ShelterFor.Victim, Sex = Sex.Male, Persons = 1, Distance = ShelterDistance.Elsewhere, Urgency = ShelterUrgency.Today, Note = "Spreekt Vietnamees en een beetje Engels. Slaapt slecht." });
        yield return Answer(led, Pauses.Minutes(35), MensShelter, ShelterReply.Full, "Geen plek voor volgende maand.");
        yield return Answer(led, Pauses.Minutes(15), Hub, ShelterReply.Offered, "Kan vandaag komen, met een plan voor daarna.");
        yield return Place(led, Pauses.Minutes(20), Hub, today.AddDays(3), "Verzonnen Laan 1, Oefendam", "Bel eerst met de coördinator van de hub");
        yield return Support(led, "wonen", Pauses.Minutes(30), today, new() { Domain = LifeDomain.Housing, Aim = "Een kamer waar hij zich veilig voelt, buiten de regio", Provider = "Opvanghub" }, 14);
        yield return Support(led, "recht", Pauses.Minutes(10), today, new() { Domain = LifeDomain.Legal, Aim = "Weten wat de bedenktijd betekent en zelf kiezen of hij aangifte doet", Offer = LegalHelp }, 30);
        yield return Support(led, "rust", Pauses.Minutes(10), today, new() { Domain = LifeDomain.MentalHealth, Aim = "Weer een nacht doorslapen", Offer = Psychosocial }, 60);
        yield return Measure(led, 1, Pauses.Minutes(15), 2, 1, 2, 1, 1);
        yield return Meet(led, "eerste", Pauses.Days(1), DayOf, "Hoe houden wij hem veilig, en wie legt hem zijn rechten uit?");
        yield return hands.InCare(led, nameof(AddCareParticipant), Pauses.Minutes(8), care.Participant.Handle, async turn => new AddCareParticipant.Command
        {
            Meeting = (await MeetingsAsync(led, turn))[^1].Id,
            Name = "Begeleider van de opvang",
            Organisation = "Opvanghub",
            Ground = "Toestemming van de cliënt, mondeling",
            MayKnow = "Wat hij nodig heeft en wie hem zoekt. Niet wat er is gebeurd.",
        });
        yield return hands.InCare(led, nameof(SettleCareMeeting), Pauses.Minutes(50), care.Settle.Handle, async turn => new SettleCareMeeting.Command
        {
            Meeting = (await MeetingsAsync(led, turn))[^1].Id,
            IsHeld = true,
            Outcome = "Hij is in de opvang tot rust gekomen en wil met een advocaat praten.",
        });
        yield return Agree(led, 1, Pauses.Minutes(5), "Afspraak maken met een advocaat en een tolk", "Zorgcoördinator", DayOf);
        yield return Agree(led, 2, Pauses.Minutes(5), "Een plek zoeken voor na de hub", "Opvanghub", _ => today.AddDays(2));
        yield return hands.InCare(led, nameof(FollowUpAgreement), Pauses.Days(1), care.FollowUp.Handle, async turn => new FollowUpAgreement.Command
        {
            Agreement = (await CareAsync(led, turn)).Agreements.First(a => a.State == CareAgreementState.Open).Id,
            IsDone = true,
            FollowUp = "De advocaat komt volgende week, met een tolk.",
        });
        yield return Measure(led, 2, Pauses.Days(2), 3, 2, 2, 2, 2);
        yield return hands.InCare(led, nameof(RecordTransfer), Pauses.Minutes(30), care.Transfer.Handle, turn => Typed(new RecordTransfer.Command
        {
            Expertise = ExpertiseHere.TriedAndNotEnough,
            Explanation = "De begeleider van de hub kreeg advies, maar traumahulp in zijn taal is daar niet.",
            On = DayOf(turn),
            From = "Huisarts bij de hub",
            To = "Praktijk voor traumahulp",
            Reason = "Hij heeft nachtmerries en wil behandeling in zijn eigen taal.",
        }));
        yield return Measure(led, 3, Pauses.Days(3), 4, 3, 3, 2, 3);
        yield return hands.InTrajectory(led, nameof(RecordContact), Pauses.Minutes(20), care.Contact, turn => new RecordContact.Command
        {
            With = ContactPartner.Client,
            Manner = ContactManner.Phone,
            On = DayOf(turn),
            Note = "Slaapt beter. Vraagt wanneer hij mag werken.",
            NextOn = today.AddDays(1),
        });
        yield return Meet(led, "tweede", Pauses.Minutes(15), _ => today.AddDays(4), "Waar gaat hij heen na de hub?");
    }

    private IEnumerable<DemoStep> InAnApartment(LedTrajectory led, DateOnly today)
    {
        yield return Ask(led, Pauses.Minutes(10), new() { For = ShelterFor.Victim, Kind = ShelterKind.Women, Sex = Sex.Female, Persons = 1, Distance = ShelterDistance.NoPreference, Urgency = ShelterUrgency.ThisWeek });
        yield return Answer(led, Pauses.Minutes(40), Apartments, ShelterReply.Offered, null);
        yield return Place(led, Pauses.Minutes(25), Apartments, today.AddDays(40), null, null);
        yield return hands.InShelter(led, nameof(GiveAwareDevice), Pauses.Minutes(30), ShelterStep.GiveDevice, shelter.GiveDevice,
            async turn => new GiveAwareDevice.Command { Device = (await shelter.AddDevice.DevicesAsync(turn.By, turn.Cancel))[0].Id, StartsOn = DayOf(turn), EndsOn = today.AddDays(5) });
        yield return hands.InShelter(led, nameof(FollowAwareDevice), Pauses.Minutes(20), ShelterStep.FollowDevice, shelter.FollowDevice,
            turn => Typed(new FollowAwareDevice.Command { ActivatedOn = DayOf(turn), PartnersToldOn = DayOf(turn), EndsOn = today.AddDays(5) }));
        yield return Support(led, "geld", Pauses.Minutes(30), today, new() { Domain = LifeDomain.IncomeAndDebts, Aim = "Een eigen rekening en een uitkering", Offer = Schemes }, 21);
        yield return Measure(led, 1, Pauses.Minutes(15), 2, 3, 3, 2, 2);
    }

    private IEnumerable<DemoStep> InAHotel(LedTrajectory led, DateOnly today)
    {
        yield return Ask(led, Pauses.Minutes(10), new() { For = ShelterFor.Victim, Sex = Sex.Male, Persons = 1, Distance = ShelterDistance.OwnRegion, Urgency = ShelterUrgency.Today });
        yield return Answer(led, Pauses.Minutes(30), MensShelter, ShelterReply.Full, "Alles bezet.");
        yield return Answer(led, Pauses.Minutes(20), HotelRoom, ShelterReply.Offered, "Tot er een plek is in de opvang.");
        yield return Place(led, Pauses.Minutes(15), HotelRoom, today.AddDays(1), null, null);
        yield return Support(led, "werk", Pauses.Minutes(30), today, new() { Domain = LifeDomain.WorkSchoolAndDaytime, Aim = "Ander werk, met een contract op zijn eigen naam", Provider = "Werkgeversservicepunt" }, 10);
        yield return Measure(led, 1, Pauses.Days(1), 3, 3, 2, 3, 2);
        yield return Measure(led, 2, Pauses.Days(4), 3, 2, 2, 3, 2);
    }

    private IEnumerable<DemoStep> Waiting(LedTrajectory led)
    {
        yield return Ask(led, Pauses.Minutes(10), new() { For = ShelterFor.Victim, Kind = ShelterKind.Men, Sex = Sex.Male, Persons = 1, Distance = ShelterDistance.Elsewhere, Urgency = ShelterUrgency.ThisWeek });
        yield return Answer(led, Pauses.Minutes(5), MensShelter, ShelterReply.WaitingList, "Derde op de lijst.");
        yield return hands.InCare(led, nameof(WriteSupport), Pauses.Minutes(5), care.Support.Handle,
            turn => Typed(new WriteSupport.Command { Domain = LifeDomain.Safety, Aim = "Uitstappen in zijn eigen tempo", Offer = ExitHelp, StartsOn = DayOf(turn) }));
    }

    // Its register names nobody and no record.
    private IEnumerable<DemoStep> Register(DemoSeat by)
    {
        yield return hands.InRegion(by, $"{nameof(ReportBottleneck)} in", Pauses.Minutes(25), care.Report.Handle, turn => Typed(new ReportBottleneck.Command
        {
            SeenOn = DayOf(turn),
            Theme = BottleneckTheme.Shelter,
            Place = BottleneckPlace.InNetwork,
            Description = "Voor mannen is er in de regio geen vaste plek. Een hotelkamer is duur en er is geen begeleiding.",
        }));
        yield return hands.InRegion(by, $"{nameof(ReportBottleneck)} outside", Pauses.Minutes(5), care.Report.Handle, turn => Typed(new ReportBottleneck.Command
        {
            SeenOn = DayOf(turn),
            Theme = BottleneckTheme.Income,
            Place = BottleneckPlace.OutsideNetwork,
            Description = "Een bankrekening openen lukt niet zonder vast adres.",
        }));
        yield return hands.InRegion(by, nameof(EscalateBottleneck), Pauses.Minutes(10), (key, command, actor, at, cancel) => care.Escalate.Handle(new Target("", 0, key), command, actor, at, cancel), EscalationAsync);
        yield return Advise(by, 1, AdvisedOrganisation.CareProvider, AdviceTheme.Signalling, 30);
        yield return Advise(by, 2, AdvisedOrganisation.Municipality, AdviceTheme.Process, 20);
    }

    private async Task<EscalateBottleneck.Command> EscalationAsync(DemoTurn turn)
    {
        var seen = (await care.Bottlenecks.Handle(DayOf(turn).Year, turn.By, turn.Cancel)).Bottlenecks;
        return new() { Bottleneck = seen.First(b => b.Place == BottleneckPlace.OutsideNetwork).Id, To = "Ketenregisseur", On = DayOf(turn) };
    }

    private DemoStep Advise(DemoSeat by, int which, AdvisedOrganisation advised, AdviceTheme theme, short minutes) => hands.InRegion(
        by, $"{nameof(RecordProfessionalAdvice)} {which}", Pauses.Minutes(12), care.Advise.Handle,
        turn => Typed(new RecordProfessionalAdvice.Command { On = DayOf(turn), Advised = advised, Theme = theme, Minutes = minutes }));

    private DemoStep Ask(LedTrajectory led, Pause pause, RequestShelter.Command needs) => hands.InShelter(
        led, nameof(RequestShelter), pause, ShelterStep.Ask, shelter.Ask, _ => Typed(needs with { FoundIn = led.Record.MunicipalityId }));

    private DemoStep Answer(LedTrajectory led, Pause pause, short offer, ShelterReply reply, string? text) => hands.InShelter(
        led, $"{nameof(RecordShelterAnswer)} {offer}", pause, ShelterStep.Answer, shelter.Answer, _ => Typed(new RecordShelterAnswer.Command { Offer = offer, Reply = reply, Text = text }));

    private DemoStep Place(LedTrajectory led, Pause pause, short offer, DateOnly until, string? address, string? contact) => hands.InShelter(
        led, nameof(PlaceInShelter), pause, ShelterStep.Place, shelter.Place, async turn => new PlaceInShelter.Command
        {
            Place = (await shelter.Places.Handle(DayOf(turn), turn.By, turn.Cancel)).Places.First(p => p.Offer.Code == offer && !p.IsTaken).Place.Id,
            StartsOn = DayOf(turn),
            EndsOn = until,
            CostBearing = led.Record.MunicipalityId,
            Address = address,
            Contact = contact,
        });

    private DemoStep Support(LedTrajectory led, string name, Pause pause, DateOnly today, WriteSupport.Command support, int days) => hands.InCare(
        led, $"{nameof(WriteSupport)} {name}", pause, care.Support.Handle, turn => Typed(support with { StartsOn = DayOf(turn), PlannedEnd = today.AddDays(days) }));

    private DemoStep Measure(LedTrajectory led, int which, Pause pause, short safety, short rest, short health, short people, short control) => hands.InCare(
        led, $"{nameof(MeasureWellbeing)} {which}", pause, care.Wellbeing.Handle,
        turn => Typed(new MeasureWellbeing.Command { On = DayOf(turn), Safety = safety, Rest = rest, Health = health, People = people, Control = control }));

    private DemoStep Meet(LedTrajectory led, string which, Pause pause, Func<DemoTurn, DateOnly> on, string agenda) => hands.InCare(
        led, $"{nameof(PlanCareMeeting)} {which}", pause, care.Plan.Handle, turn => Typed(new PlanCareMeeting.Command { On = on(turn), Place = CareMeetingPlace.Online, Agenda = agenda }));

    private DemoStep Agree(LedTrajectory led, int which, Pause pause, string text, string owner, Func<DemoTurn, DateOnly> due) => hands.InCare(
        led, $"{nameof(AddCareAgreement)} {which}", pause, care.Agreement.Handle, async turn => new AddCareAgreement.Command
        {
            Meeting = (await MeetingsAsync(led, turn))[^1].Id,
            Text = text,
            Owner = owner,
            DueOn = due(turn),
        });

    // What was planned first comes last.
    private async Task<IReadOnlyList<CareMeeting>> MeetingsAsync(LedTrajectory led, DemoTurn turn) => (await CareAsync(led, turn)).Meetings;

    private async Task<CareView> CareAsync(LedTrajectory led, DemoTurn turn) =>
        await care.View.Handle(led.Number, turn.By, turn.Cancel) ?? throw new InvalidOperationException("The demo writes about care in a trajectory that its person does not see.");

    private IEnumerable<LedTrajectory> Of(string key) => trajectories.Led.Where(led => led.Record.Signal.Key == key).ToList();

    private static DemoWay Way(LedTrajectory led, string name, DateTimeOffset begin, IEnumerable<DemoStep> steps) => new($"{name} {led.Record.Signal.Key} {led.Victim}", begin, steps.GetEnumerator());

    private static DateTimeOffset NextMorning(DateTimeOffset at) => DemoCalendar.At(WorkingDays.Add(DutchTime.DateOf(at), 1), Morning);

    private static DateOnly DayOf(DemoTurn turn) => DutchTime.DateOf(turn.At);

    private static Task<TCommand> Typed<TCommand>(TCommand command) => Task.FromResult(command);
}
