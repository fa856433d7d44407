using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>One signal from its registration to the feedback that its source reads, every step of it taken on a screen.</summary>
public sealed class WholeRouteTests(Screens screens) : IClassFixture<Screens>
{
    private const string Feedback = "Er is met de mensen gesproken. Zij hebben een andere plek en krijgen hulp.";

    private string signal = "";
    private string number = "";
    private string meeting = "";

    [Fact]
    [Trait("Requirement", "R30")]
    [Trait("Requirement", "R75")]
    public async Task A_signal_is_walked_to_a_closed_case_and_feedback_that_is_read()
    {
        await using var officer = await screens.SignInAsync("af-heerlen");
        await using var employee = await screens.SignInAsync("vt-1");
        await using var secretary = await screens.SignInAsync("vt-secretaris");
        await using var coordinator = await screens.SignInAsync("zoco-parkstad");

        await RegisterAsync(officer);
        await OpenAndClassifyAsync(employee);
        await ConfirmAsync();
        await PlanAsync(secretary);
        await PutOnAgendaAsync(employee);
        await ReadAlongAsync();
        await ScreenAsync(secretary);
        await ReferAsync(employee);
        await SupportAsync(coordinator);
        await CloseAsync(employee);

        await officer.ChooseMenuAsync("Signalen");
        await officer.FollowAsync("Alles");
        await officer.OpenRowAsync(signal);
        await officer.SeesAsync(Feedback);
    }

    private async Task RegisterAsync(Person officer)
    {
        await officer.ChooseMenuAsync("Signaal registreren");
        await officer.FillAsync("Wat is er aan de hand?", "Vier mensen slapen in de kelder van een wasstraat en komen nooit buiten.");
        await officer.FillAsync("Waar is het?", "Wasstraat aan de doorgaande weg");
        await officer.FillAsync("Wanneer is het gezien?", $"{Today:yyyy-MM-dd}");
        await officer.ChooseAsync("Is het acuut?", "Nee");
        await officer.Main.GetByText("Meer invullen: Veilig Thuis wil dit nog weten").ClickAsync();
        await officer.ChooseAsync("Welke vorm vermoedt u?", "Arbeidsuitbuiting");
        await officer.FillAsync("Om wie gaat het?", "Vier mannen van rond de twintig");
        await officer.PressAsync("Bewaren en doorgaan");
        signal = await officer.HeadingAsync();
        await officer.ForwardAsync();
    }

    private async Task OpenAndClassifyAsync(Person employee)
    {
        await employee.ChooseMenuAsync("Signalen");
        await employee.OpenRowAsync(signal);
        await employee.PressAsync("Casus openen");
        number = await employee.HeadingAsync();
        await employee.FollowAsync("Slachtoffer toevoegen");
        await employee.ChooseAsync("Leeftijd", "18 tot en met 22");
        await employee.ChooseAsync("Geslacht", "Man");
        await employee.PressAsync("Toevoegen");
        await employee.FollowAsync("Voorlopig classificeren");
        await employee.ChooseAsync("Klasse", "3 - Vermoedelijk slachtoffer");
        await employee.FillAsync("Welke indicatoren ziet u?", "Slaapt waar hij werkt, komt niet buiten.");
        await employee.PressAsync("Voorstellen");
    }

    private async Task ConfirmAsync()
    {
        await using var attentionOfficer = await screens.SignInAsync("vt-af");
        await attentionOfficer.OpenRowAsync(number);
        await attentionOfficer.FollowAsync("Classificatie vaststellen");
        await attentionOfficer.PressAsync("Vaststellen");
        await attentionOfficer.SeesStageAsync(CaseStage.Classified);
    }

    private async Task PlanAsync(Person secretary)
    {
        // Far enough for the agenda to be open, and no day of the weekly meetings.
        var day = Enumerable.Range(8, 14).Select(Today.AddDays).First(d => WorkingDays.IsWorkingDay(d) && d.DayOfWeek != DayOfWeek.Tuesday);
        meeting = $"{day:yyyy-MM-dd}";
        await secretary.ChooseMenuAsync("Screeningstafel");
        await secretary.FollowAsync("Overleg plannen");
        await secretary.FillAsync("Datum", meeting);
        await secretary.PressAsync("Plannen");
        await secretary.PressAsync("Agenda openen");
        await secretary.SeesStageAsync(MeetingStage.AgendaOpen);
    }

    private async Task PutOnAgendaAsync(Person employee)
    {
        await employee.OpenAsync($"/casussen/{number}");
        await employee.FollowAsync("Agenderen");
        await employee.Field("Overleg").SelectOptionAsync(meeting);
        await employee.FillAsync("Vraag aan de tafel", "Wie kent dit bedrijf, en wie kan deze mensen helpen?");
        await employee.PressAsync("Agenderen");
        await employee.SeesStageAsync(CaseStage.OnAgenda);
    }

    private async Task ReadAlongAsync()
    {
        await using var police = await screens.SignInAsync("avim-1");
        await police.ChooseMenuAsync("Screeningstafel");
        await police.OpenRowAsync(meeting);
        await police.FollowAsync(number);
        await police.SeesAsync("Vier mensen slapen in de kelder");
    }

    private async Task ScreenAsync(Person secretary)
    {
        await secretary.OpenAsync($"/screening/{meeting}");
        await secretary.PressAsync("Agenda vaststellen en beginnen");
        await secretary.ArriveAsync(() => secretary.Main.GetByRole(AriaRole.Link, new() { Name = "Screenen" }).ClickAsync());
        await secretary.FillAsync("Aanwezig", "Veilig Thuis, AVIM, zorgcoördinatie Parkstad");
        await secretary.FillAsync("Weging", "Ernstig, maar niet acuut.");
        await secretary.ChooseAsync("Vervolgstappen die de tafel adviseert", "Zorgcoördinatie");
        await secretary.FillAsync("AVIM Limburg", "Het bedrijf is bekend.");
        await secretary.PressAsync("Vastleggen");
        await secretary.ArriveAsync(() => secretary.Main.GetByRole(AriaRole.Link, new() { Name = "Opvolger aanwijzen" }).ClickAsync());
        await secretary.ChooseAsync("Wie volgt de casus op?", "Veilig Thuis Zuid-Limburg");
        await secretary.PressAsync("Aanwijzen");
        await secretary.PressAsync("Overleg afronden");
        await secretary.FollowAsync("Verslag vaststellen");
        await secretary.FillAsync("Verslag", "Eén casus besproken.");
        await secretary.PressAsync("Verslag vaststellen");
    }

    private async Task ReferAsync(Person employee)
    {
        await employee.ChooseMenuAsync("Casussen");
        await employee.OpenRowAsync(number);
        await employee.FollowAsync("Opvolging aannemen");
        await employee.PressAsync("Opvolging aannemen");
        await employee.FollowAsync("Verwijzen");
        await employee.SelectAsync("Waarvoor verwijst u", "Zorgcoördinatie");
        await employee.FillAsync("Waarvoor heeft de ontvanger dit nodig", "Begeleiding van één slachtoffer");
        await employee.SelectAsync("Wettelijke grondslag", "Wmo 2015: taak van Veilig Thuis");
        await employee.FillAsync("Wat u erbij schrijft", "Een jonge man die in een kelder sliep, wil hulp.");
        await employee.PressAsync("Bekijken wat u verstuurt");
        await employee.SeesAsync("Dit krijgt Zorgcoördinatie Parkstad");
        await employee.PressAsync("Versturen");
    }

    private async Task SupportAsync(Person coordinator)
    {
        await coordinator.ChooseMenuAsync("Verwijzingen");
        await coordinator.ArriveAsync(() => coordinator.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = number }).GetByRole(AriaRole.Link).First.ClickAsync());
        await coordinator.FollowAsync("Aannemen");
        await coordinator.PressAsync("Aannemen");
        await coordinator.OpenAsync($"/trajecten/openen?casus={number}");
        await coordinator.SelectAsync("Voor wie is het traject", "Slachtoffer 1");
        await coordinator.ChooseAsync("Is er toestemming?", "Andere grondslag");
        await coordinator.FillAsync("Toelichting", "Toestemming, mondeling");
        await coordinator.PressAsync("Traject openen");
        await coordinator.PrepareTrajectoryAsync();
        await coordinator.FollowAsync("Traject starten");
        await coordinator.FillAsync("Plan", "Een veilige plek en een dokter.");
        await coordinator.PressAsync("Traject starten");
        await coordinator.SeesStageAsync(TrajectoryStage.Active);
        await coordinator.ChooseMenuAsync("Verwijzingen");
        await coordinator.ArriveAsync(() => coordinator.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = number }).GetByRole(AriaRole.Link).First.ClickAsync());
        await coordinator.FollowAsync("Afronden");
        await coordinator.FillAsync("Wat is er gedaan en wat is de uitkomst", "De begeleiding loopt.");
        await coordinator.PressAsync("Afronden");
        await coordinator.SeesStageAsync(ReferralStage.Completed);
    }

    private async Task CloseAsync(Person owner)
    {
        await owner.OpenAsync($"/casussen/{number}");
        await owner.FollowAsync("Terugkoppelen");
        await owner.FillAsync("Wat is er met het signaal gebeurd?", Feedback);
        await owner.PressAsync("Terugkoppelen");
        await owner.FollowAsync("CoMensha-melding vastleggen");
        await owner.ChooseAsync("Wat legt u vast?", "Melden");
        await owner.FillAsync("Toelichting", "Hij geeft toestemming.");
        await owner.SelectAsync("Wat vraagt u aan CoMensha?", "Registratie, Informatie en Advies");
        await owner.PressAsync("Verder");
        await owner.PressAsync("Melding vastleggen");
        await owner.FollowAsync("Afsluiten");
        await owner.ChooseAsync("Hoe eindigt de casus?", "Hulp gegeven");
        await owner.FillAsync("Toelichting", "De hulp loopt.");
        await owner.PressAsync("Afsluiten");
        await owner.SeesStageAsync(CaseStage.Closed);
    }

    private DateOnly Today => DutchTime.DateOf(screens.App.Clock.GetUtcNow());
}
