using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ClassifyProvisionallyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R74")]
    public async Task Each_victim_gets_a_class_that_waits_for_a_second_person()
    {
        var number = await CaseAsync(victims: 2);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Victims[0].Class", "PresumedVictim"), ("Input.Victims[0].Indicators", "Geen eigen geld"), ("Input.Victims[0].Motivation", "Wordt gebracht en gehaald"),
            ("Input.Victims[1].Class", "NoTrafficking"), ("Input.Victims[1].Motivation", "Familie op bezoek"));

        StepChecks.Done(answer, number, "voorlopig-classificeren");
        var @case = await fixture.Story.LookAsync(number, "vt-1");
        Assert.Equal(CaseStage.ProvisionallyClassified, @case.Stage);
        var (first, second) = (Of(@case, 1), Of(@case, 2));
        Assert.Equal((VictimClass.PresumedVictim, "Geen eigen geld", "Wordt gebracht en gehaald"), (first.Proposed, first.Indicators, first.Motivation));
        Assert.Equal((VictimClass.NoTrafficking, "", "Familie op bezoek"), (second.Proposed, second.Indicators, second.Motivation));
        Assert.All([first, second], c => Assert.Equal((ClassificationStatus.Provisional, null), (c.Status, c.Definitive)));
        Assert.All([first, second], c => Assert.Equal(DemoPersonas.Find("vt-1")!.UserId, c.ProposedBy));
    }

    [Theory]
    [InlineData("PotentialVictim")]
    [InlineData("PresumedVictim")]
    [InlineData("ActualVictim")]
    [Trait("Requirement", "R77")]
    [Trait("Requirement", "R78")]
    [Trait("Requirement", "R79")]
    public async Task Other_classes_need_no_motivation(string value)
    {
        var number = await CaseAsync(victims: 1);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Victims[0].Class", value));

        StepChecks.Done(answer, number, "voorlopig-classificeren");
        Assert.Equal(value, Of(await fixture.Story.LookAsync(number, "vt-1"), 1).Proposed.ToString());
    }

    [Fact]
    [Trait("Requirement", "R76")]
    [Trait("Requirement", "R82")]
    public async Task Class_one_needs_a_motivation_and_keeps_what_was_typed()
    {
        var number = await CaseAsync(victims: 2);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Victims[0].Class", "ActualVictim"), ("Input.Victims[1].Class", "NoTrafficking"), ("Input.Victims[1].Indicators", "Puberaal gedrag"), ("Input.Victims[1].Motivation", " "));

        StepChecks.BadInput(answer, "Input_Victims_1__Motivation", "Vul in waarom het geen mensenhandel is.");
        Assert.True(answer.Has("input[name='Input.Victims[0].Class'][value=ActualVictim][checked]"));
        Assert.True(answer.Has("input[name='Input.Victims[1].Class'][value=NoTrafficking][checked]"));
        Assert.Equal("Puberaal gedrag", answer.Text("textarea[name='Input.Victims[1].Indicators']"));
        Assert.Equal(CaseStage.AtVeiligThuis, (await fixture.Story.LookAsync(number, "vt-1")).Stage);
    }

    [Fact]
    [Trait("Requirement", "R60")]
    [Trait("Requirement", "R74")]
    public async Task What_was_ticked_on_the_signal_card_can_be_relied_on_and_is_shown_to_the_second_person()
    {
        var signal = await fixture.Story.SignalAsync(SignalStage.Draft);
        await app.TakeOnSignalAsync(signal, "af-heerlen", (s, m) => s.FillCard([new(101), new(402)], m) ?? s.Forward("Wmo 2015 art. 5.2.6", m));
        using var visitor = await app.SignInAsync("vt-1");
        var number = (await (await visitor.GetAsync($"/signalen/{signal}")).PressAsync(".columns__steps form[method=post] button")).Heading;
        await AddVictimAsync(number);
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Equal(["101", "402"], form.Document.QuerySelectorAll("input[name='Input.Victims[0].Codes']").Select(i => i.GetAttribute("value")));
        Assert.Contains("Een combinatie telt.", form.Text("main form"), StringComparison.Ordinal);

        await form.SubmitAsync(("Input.Victims[0].Class", "PresumedVictim"), ("Input.Victims[0].Codes", "402"), ("Input.Victims[0].Indicators", "En meer"));

        var proposed = Of(await fixture.Story.LookAsync(number, "vt-1"), 1);
        Assert.Equal([(short)402], proposed.IndicatorCodes);
        Assert.Equal("En meer", proposed.Indicators);
        using var second = await app.SignInAsync("vt-af");
        var summary = (await second.GetAsync($"/casussen/{number}/classificatie-vaststellen")).Text("main .summary");
        Assert.Contains("Van de signaalkaartMaakt steeds heel lange dagen", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_that_is_on_no_card_was_not_chosen_from_it()
    {
        var number = await CaseAsync(victims: 1);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Victims[0].Class", "PresumedVictim"), ("Input.Victims[0].Codes", "999"));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task No_victim_stays_without_a_class()
    {
        var number = await CaseAsync(victims: 2);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Victims[0].Class", "ActualVictim"));

        StepChecks.BadInput(answer, "Input_Victims_1__Class", "Kies een klasse.");
    }

    [Theory]
    [InlineData("Class", "5", "Deze waarde klopt niet. Vul het opnieuw in.")]
    [InlineData("Indicators", null, "Gebruik niet meer dan 2000 tekens.")]
    [InlineData("Motivation", null, "Gebruik niet meer dan 4000 tekens.")]
    public async Task What_cannot_be_read_or_is_too_long_comes_back(string field, string? value, string message)
    {
        var number = await CaseAsync(victims: 1);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            [.. field == "Class" ? [] : new[] { ("Input.Victims[0].Class", (string?)"ActualVictim") }, ($"Input.Victims[0].{field}", value ?? new string('x', 4001))]);

        StepChecks.BadInput(answer, $"Input_Victims_0__{field}", message);
    }

    [Fact]
    public async Task Without_a_victim_the_page_leads_to_adding_one()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Contains("Deze casus heeft nog geen slachtoffer.", page.Text("main"), StringComparison.Ordinal);
        Assert.True(page.Has($"main a[href='/casussen/{number}/slachtoffer-toevoegen']"));
        Assert.False(page.Has("main form"));
    }

    [Fact]
    public async Task A_victim_added_in_the_meantime_gets_a_class_as_well()
    {
        var number = await CaseAsync(victims: 1);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        await AddVictimAsync(number);

        var refused = await form.SubmitAsync(("Input.Victims[0].Class", "ActualVictim"), ("Input.Victims[0].Motivation", "Gezien door de wijkagent"));
        StepChecks.Refused(refused, "kies voor elk slachtoffer een klasse");
        Assert.Equal("Gezien door de wijkagent", refused.Text("textarea[name='Input.Victims[0].Motivation']"));

        StepChecks.Done(await refused.SubmitAsync(("Input.Victims[1].Class", "PotentialVictim")), number, "voorlopig-classificeren");
        var @case = await fixture.Story.LookAsync(number, "vt-1");
        Assert.Equal((VictimClass.ActualVictim, VictimClass.PotentialVictim), (Of(@case, 1).Proposed, Of(@case, 2).Proposed));
    }

    [Theory]
    [InlineData("vt-af")]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("oefen-vt")]
    [InlineData("beleid")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await CaseAsync(victims: 1)));

    private async Task<string> CaseAsync(int victims)
    {
        var number = await fixture.Story.CaseAsync();
        for (var i = 0; i < victims; i++)
        {
            await AddVictimAsync(number);
        }

        return number;
    }

    private Task AddVictimAsync(string number) =>
        fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.AddVictim(AgeBand.From16To17, Sex.Male, null, null, m));

    private static Classification Of(Case @case, int ordinal)
    {
        var victim = @case.Victims.Single(v => v.Ordinal == ordinal);
        return Assert.Single(@case.Classifications, c => c.VictimId == victim.Id);
    }

    private static string AddressOf(string number) => $"/casussen/{number}/voorlopig-classificeren";
}
