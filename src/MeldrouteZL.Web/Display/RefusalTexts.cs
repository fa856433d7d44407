using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Web.Display;

/// <summary>Why a step was not taken, in plain Dutch: what is the matter and what the person can do.</summary>
public static class RefusalTexts
{
    public static string Of(Refusal refusal) => refusal switch
    {
        Refusal.NotYours => "Deze pagina bestaat niet.",
        Refusal.RoleMissing => "Deze stap hoort niet bij uw rol.",
        Refusal.WrongStage => "Deze stap kan nu niet. De casus, het signaal of het overleg is in een andere fase.",
        Refusal.ChangedMeanwhile => "Iemand anders heeft dit net gewijzigd. U ziet nu de nieuwe stand. Uw tekst staat er nog. Kijk of uw stap nog klopt en verstuur opnieuw.",
        Refusal.SamePersonMayNotConfirm => "U hebt dit zelf voorgesteld. Een collega moet het vaststellen.",
        Refusal.AcuteSkipsTheTable => "Deze casus is acuut en wacht niet op de screeningstafel. Rond eerst het acute overleg af.",
        Refusal.NotAcute => "Er loopt geen acuut overleg over deze casus.",
        Refusal.AcuteStillOpen => "Er loopt nog een acuut overleg. Rond dat eerst af.",
        Refusal.AlreadyAcute => "Er loopt al een acuut overleg over deze casus.",
        Refusal.MotivationRequired => "Schrijf op waarom. Bij klasse 1 en bij een andere klasse dan voorgesteld is een motivering nodig.",
        Refusal.NothingToConfirm => "Er is geen voorstel om vast te stellen.",
        Refusal.ProposalPending => "Er wacht al een voorstel voor dit slachtoffer. Stel dat eerst vast.",
        Refusal.MeetingClosedForItems => "De agenda van dit overleg is al vastgesteld. Kies een later overleg.",
        Refusal.MeetingNotOpen => "Het overleg is nog niet begonnen of al afgesloten.",
        Refusal.NotOnThisAgenda => "Deze casus staat niet op de agenda van dit overleg.",
        Refusal.AdviceRequired => "Kies ten minste één vervolgstap.",
        Refusal.OwnerMustBeTableMember => "Alleen Veilig Thuis, AVIM of de zorgcoördinatie van deze gemeente kan opvolgen.",
        Refusal.OnlyClassOneClosesUnscreened => "Alleen een casus met klasse 1 voor iedereen kunt u nu al afsluiten. Agendeer de casus voor de screeningstafel.",
        Refusal.ReferralsStillOpen => "Er staan nog verwijzingen open. Wacht op de uitkomst of trek ze in.",
        Refusal.FeedbackMissing => "De melder heeft nog niets gehoord. Geef eerst een terugkoppeling.",
        Refusal.ComenshaDecisionMissing => "Leg eerst vast of u bij CoMensha meldt, en waarom (niet).",
        Refusal.NotSettledWholly => "Alleen een signaal dat helemaal is afgehandeld kunt u intern afsluiten. Stuur het anders door naar Veilig Thuis.",
        Refusal.SignalAlreadyInCase => "Dit signaal hoort al bij een casus.",
        Refusal.SignalNotJoined => "Dit signaal kan niet los: het is niet toegevoegd, of de casus is ermee begonnen.",
        Refusal.ReceiverDoesNotFit => "Deze organisatie kan deze soort verwijzing niet ontvangen.",
        Refusal.SenderMayNotOffer => "Uw organisatie mag deze soort verwijzing niet doen. Vraag een organisatie die dat wel mag.",
        Refusal.ShelterIsForVictims => "Opvang is alleen voor slachtoffers. Voeg eerst een slachtoffer toe.",
        Refusal.AlreadyOffered => "Deze verwijzing staat al open bij deze organisatie.",
        Refusal.UnknownVictim => "Voeg eerst een slachtoffer toe, en kies voor elk slachtoffer een klasse.",
        Refusal.TrajectoryExists => "Voor dit slachtoffer loopt al een traject.",
        Refusal.UnknownColleague => "Kies een collega van uw organisatie.",
        Refusal.MeetingExists => "Op deze dag is al een overleg gepland.",
        Refusal.MonthNotOver => "Deze maand is nog niet voorbij.",
        Refusal.MonthAlreadyConfirmed => "Deze maand is al bevestigd.",
        Refusal.UnderLegalHold => "De functionaris gegevensbescherming heeft vernietiging van deze casus stilgelegd. Vernietigen kan nu niet.",
        Refusal.UnknownCase => "Dit nummer is er niet in uw regio. Kijk of het klopt.",
        Refusal.AlreadyHeld => "De vernietiging van deze casus is al stilgelegd.",
        Refusal.NotHeld => "De vernietiging van deze casus is niet (meer) stilgelegd.",
        Refusal.AlreadyDestroyed => "Deze casus is al vernietigd.",
        Refusal.UnknownRequest => "Dit verzoek is er niet. Kies een verzoek uit de lijst.",
        Refusal.AlreadyDecided => "Over dit verzoek is al besloten.",
        Refusal.AlreadyExtended => "De termijn van dit verzoek is al verlengd.",
        Refusal.TermIsOver => "De termijn is al voorbij. Verlengen kan dan niet meer.",
        Refusal.UnknownBreach => "Dit datalek is er niet. Kies een datalek uit de lijst.",
        Refusal.NotYetHappened => "Dit tijdstip ligt in de toekomst. Vul in wanneer het gebeurde.",
        Refusal.BeforeDiscovery => "Dit tijdstip ligt voor de ontdekking. Kijk of het klopt.",
        Refusal.UnknownSignal => "Dit signaal is er niet, of het is niet voor u. Kijk of het nummer klopt.",
    };
}
