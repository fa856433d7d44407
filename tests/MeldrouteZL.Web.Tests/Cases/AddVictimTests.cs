using System.Globalization;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Persons;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class AddVictimTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R10")]
    [Trait("Requirement", "R30")]
    public async Task Nothing_has_to_be_known_and_nothing_is_assumed()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        StepChecks.Done(answer, number, "slachtoffer-toevoegen");
        var victim = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Victims);
        Assert.Equal((AgeBand.Unknown, Sex.Unknown), (victim.AgeBand, victim.Sex));
        Assert.Null(victim.Identity);
    }

    [Fact]
    public async Task What_is_known_is_recorded()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.AgeBand", "From16To17"), ("Input.Sex", "Male"), ("Input.Name", "  Test Persoon "), ("Input.BirthDate", "2010-02-28"));

        var victim = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Victims);
        Assert.Equal((AgeBand.From16To17, Sex.Male), (victim.AgeBand, victim.Sex));
        Assert.Equal(("Test Persoon", new DateOnly(2010, 2, 28)), (victim.Identity!.Name, victim.Identity.BirthDate));
    }

    [Fact]
    public async Task Who_stands_in_a_signal_is_not_typed_again_and_what_is_typed_stays()
    {
        var signal = await fixture.SentAsync(("Input.Sex", "Female"), ("Input.BirthYear", "2006"), ("Input.BirthMonth", "3"), ("Input.BirthDay", "4"));
        using var visitor = await app.SignInAsync("vt-1");
        await visitor.AddPersonAsync(signal, ("Input.Roles", "Witness"), ("Input.GivenNames", "Getuige"));
        var number = (await (await visitor.GetAsync($"/signalen/{signal}")).PressAsync(".steps-to-take button")).Heading;
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Equal([("", "Nee, of weet ik niet"), ($"{signal}/1", $"Verzonnen Persoon, uit {signal}")],
            form.Document.QuerySelectorAll("#Input_Known option").Select(o => (o.GetAttribute("value")!, o.TextContent.Trim())));

        await form.SubmitAsync(("Input.Known", $"{signal}/1"), ("Input.Name", "Zoals zij zich noemt"));

        var victim = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Victims);
        Assert.Equal((Sex.Female, "Zoals zij zich noemt", new DateOnly(2006, 3, 4)), (victim.Sex, victim.Identity!.Name, victim.Identity.BirthDate));
        StepChecks.Refused(await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Known", $"{signal}/2")), "Deze persoon staat niet in dit signaal.");
    }

    [Fact]
    public async Task The_owner_adds_victims_too()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Screened);
        await fixture.Story.TakeAsync(number, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.Avim.Id, m));
        using var visitor = await app.SignInAsync("avim-1");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        Assert.Equal([1, 2], (await fixture.Story.LookAsync(number, "vt-1")).Victims.Select(v => (int)v.Ordinal).Order());
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));

        var answers = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());

        Assert.All(answers, a => StepChecks.Done(a, number, "slachtoffer-toevoegen"));
        Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Victims);
    }

    [Fact]
    public async Task Two_colleagues_at_once_do_not_give_two_victims_the_same_number()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");
        using var colleague = await app.SignInAsync("vt-af");
        var (first, second) = (await visitor.GetAsync(AddressOf(number)), await colleague.GetAsync(AddressOf(number)));
        await first.SubmitAsync(("Input.Name", "Eerste"));

        var answer = await second.SubmitAsync(("Input.Name", "Tweede"));

        StepChecks.Refused(answer, "Iemand anders heeft dit net gewijzigd");
        StepChecks.Done(await answer.SubmitAsync(), number, "slachtoffer-toevoegen");
        Assert.Equal(["Eerste", "Tweede"], (await fixture.Story.LookAsync(number, "vt-1")).Victims.OrderBy(v => v.Ordinal).Select(v => v.Identity!.Name));
    }

    [Theory]
    [InlineData("Input.BirthDate", "2200-01-01", "Input_BirthDate", "Vul een geboortedatum in die kan kloppen, of laat dit leeg.")]
    [InlineData("Input.BirthDate", "1899-12-31", "Input_BirthDate", "Vul een geboortedatum in die kan kloppen, of laat dit leeg.")]
    [InlineData("Input.BirthDate", "31-31-2010", "Input_BirthDate", "Deze waarde klopt niet. Vul het opnieuw in.")]
    [InlineData("Input.AgeBand", "99", "Input_AgeBand", "Deze waarde klopt niet. Vul het opnieuw in.")]
    [InlineData("Input.Sex", "iets", "Input_Sex", "Deze waarde klopt niet. Vul het opnieuw in.")]
    public async Task What_cannot_be_right_comes_back_with_the_rest_of_the_form(string field, string value, string fieldId, string message)
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Name", "Test Persoon"), (field, value));

        StepChecks.BadInput(answer, fieldId, message);
        Assert.True(answer.Has("input[value='Test Persoon']"));
    }

    [Fact]
    public async Task Somebody_may_be_born_today_and_not_tomorrow()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(app.Clock.GetUtcNow(), "Europe/Amsterdam").DateTime);

        var tomorrow = await form.SubmitAsync(("Input.BirthDate", today.AddDays(1).ToString("O", CultureInfo.InvariantCulture)));
        var born = await form.SubmitAsync(("Input.BirthDate", today.ToString("O", CultureInfo.InvariantCulture)));

        StepChecks.BadInput(tomorrow, "Input_BirthDate", "Vul een geboortedatum in die kan kloppen, of laat dit leeg.");
        StepChecks.Done(born, number, "slachtoffer-toevoegen");
    }

    [Fact]
    public async Task A_name_has_a_limit()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Name", new string('x', 201)));

        StepChecks.BadInput(answer, "Input_Name", "Gebruik niet meer dan 200 tekens.");
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("zoco-parkstad")]
    [InlineData("oefen-vt")]
    [InlineData("comensha")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await fixture.Story.CaseAsync()));

    private static string AddressOf(string number) => $"/casussen/{number}/slachtoffer-toevoegen";
}
