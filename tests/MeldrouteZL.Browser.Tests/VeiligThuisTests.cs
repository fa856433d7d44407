using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Cases;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>Veilig Thuis: finds a signal in the work list, makes a case of it and proposes a class.</summary>
public sealed class VeiligThuisTests(Screens screens) : IClassFixture<Screens>
{
    [Fact]
    public async Task Finds_a_signal_in_the_work_list_opens_a_case_and_proposes_a_class()
    {
        var signal = await screens.Story.SignalAsync(what: "Een jongen van zestien bezorgt pakjes en durft niet te stoppen.");
        await using var employee = await screens.SignInAsync("vt-1");

        await employee.ChooseMenuAsync("Signalen");
        await employee.OpenRowAsync(signal);
        await employee.SeesAsync("Een jongen van zestien bezorgt pakjes");
        await employee.PressAsync("Casus openen");
        await employee.SeesStageAsync(CaseStage.AtVeiligThuis);
        var number = await employee.HeadingAsync();

        await employee.FollowAsync("Slachtoffer toevoegen");
        await employee.ChooseAsync("Leeftijd", "16 of 17");
        await employee.ChooseAsync("Geslacht", "Man");
        await employee.PressAsync("Toevoegen");

        await employee.FollowAsync("Voorlopig classificeren");
        await employee.ChooseAsync("Klasse", "3 - Vermoedelijk slachtoffer");
        await employee.FillAsync("Waarom kiest u deze klasse?", "Hij heeft schulden bij wie hem de pakjes geeft.");
        await employee.PressAsync("Voorstellen");
        await employee.SeesStageAsync(CaseStage.ProvisionallyClassified);
        await employee.SeesAsync("Voorstel: klasse 3 - Vermoedelijk slachtoffer");

        await employee.ChooseMenuAsync("Casussen");
        await Assertions.Expect(employee.Row(number)).ToContainTextAsync("Voorlopig geclassificeerd");
    }
}
