using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class JoinCaseTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R56")]
    [Trait("Requirement", "R95")]
    public async Task A_signal_about_the_same_people_comes_into_the_case_and_its_source_hears_the_status()
    {
        var number = await fixture.Story.CaseAsync();
        var signal = await fixture.Story.SignalAsync(author: "af-maastricht", what: "Weer hetzelfde busje bij het pension.");
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Equal($"{signal}: Weer hetzelfde busje bij het pension.", form.Text($"option[value='{signal}']"));

        var answer = await form.SubmitAsync(("Input.SignalNumber", signal), ("Input.Why", "Zelfde busje, zelfde adres"));

        StepChecks.Done(answer, number, "signaal-toevoegen");
        var @case = await fixture.Story.LookAsync(number, "vt-1");
        Assert.Contains(@case.Signals, s => s.Number == signal);
        Assert.Equal("Zelfde busje, zelfde adres", Assert.Single(@case.History, h => h.Step == CaseStep.JoinCase).Reason!.Text);
        var source = await app.ActorOfAsync("af-maastricht");
        Assert.Equal(DataGroups.Status, Assert.Single(@case.Access, a => a.OrganisationId == source.OrganisationId && a.IsLive).Groups);
    }

    [Fact]
    public async Task Of_two_joining_at_once_the_second_sees_the_new_state_and_loses_nothing()
    {
        var number = await fixture.Story.CaseAsync();
        var (one, other) = (await fixture.Story.SignalAsync(), await fixture.Story.SignalAsync());
        using var visitor = await app.SignInAsync("vt-1");
        var first = await visitor.GetAsync(AddressOf(number));
        var second = await visitor.GetAsync(AddressOf(number));
        await first.SubmitAsync(("Input.SignalNumber", one), ("Input.Why", "Zelfde adres"));

        var answer = await second.SubmitAsync(("Input.SignalNumber", other), ("Input.Why", "Zelfde kenteken"));

        StepChecks.Refused(answer, "Iemand anders heeft dit net gewijzigd");
        Assert.Equal("Zelfde kenteken", answer.Text("textarea"));
        Assert.True(answer.Has($"option[value='{other}'][selected]"));
        Assert.False(answer.Has($"option[value='{one}']"));
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        var number = await fixture.Story.CaseAsync();
        var signal = await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        Task<VisitedPage> SendAsync() => form.SubmitAsync(("Input.SignalNumber", signal), ("Input.Why", "Zelfde adres"));

        var answers = await Task.WhenAll(SendAsync(), SendAsync());

        Assert.All(answers, a => StepChecks.Done(a, number, "signaal-toevoegen"));
        Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).History, h => h.Step == CaseStep.JoinCase);
    }

    [Fact]
    public async Task A_signal_of_another_case_stays_there()
    {
        var number = await fixture.Story.CaseAsync();
        var taken = (await fixture.Story.LookAsync(await fixture.Story.CaseAsync(), "vt-1")).Signals[0].Number;
        await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.False(form.Has($"option[value='{taken}']"));

        var answer = await form.SubmitAsync(("Input.SignalNumber", taken), ("Input.Why", "Zelfde adres"));

        StepChecks.Refused(answer, "Dit signaal hoort al bij een casus.");
    }

    [Theory]
    [InlineData("af-heerlen", SignalStage.Draft)]
    [InlineData("af-heerlen", SignalStage.InternalRoute)]
    [InlineData("oefen-af", SignalStage.Forwarded)]
    public async Task A_signal_that_is_not_sent_to_this_Veilig_Thuis_does_not_exist_here(string author, SignalStage stage)
    {
        var number = await fixture.Story.CaseAsync();
        await fixture.Story.SignalAsync();
        var foreign = await fixture.Story.SignalAsync(stage, author);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.False(form.Has($"option[value='{foreign}']"));

        var answer = await form.SubmitAsync(("Input.SignalNumber", foreign), ("Input.Why", "Zelfde adres"));
        var unknown = await form.SubmitAsync(("Input.SignalNumber", "S-1999-999999"), ("Input.Why", "Zelfde adres"));

        StepChecks.Refused(answer, "Dit signaal is er niet, of het is niet voor u.");
        Assert.Equal(unknown.Text("main [role=alert]"), answer.Text("main [role=alert]"));
        Assert.Equal("Zelfde adres", answer.Text("textarea"));
    }

    [Fact]
    public async Task Without_signal_and_reason_the_form_says_what_to_do()
    {
        var number = await fixture.Story.CaseAsync();
        await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        StepChecks.BadInput(answer, "Input_SignalNumber", "Kies een signaal.");
        StepChecks.BadInput(answer, "Input_Why", "Vul in waarom ze bij elkaar horen.");
    }

    [Fact]
    public async Task A_reason_that_is_too_long_stays_in_the_form()
    {
        var number = await fixture.Story.CaseAsync();
        var signal = await fixture.Story.SignalAsync();
        var text = new string('x', 4001);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.SignalNumber", signal), ("Input.Why", text));

        StepChecks.BadInput(answer, "Input_Why", "Gebruik niet meer dan 4000 tekens.");
        Assert.Equal(text, answer.Text("textarea"));
    }

    [Fact]
    public async Task A_closed_case_takes_no_signals()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(AddressOf(number));

        StepChecks.Refused(page, "Deze stap kan nu niet.");
    }

    [Theory]
    [InlineData("vt-af")]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("oefen-vt")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await fixture.Story.CaseAsync()));

    [Fact]
    public async Task Sending_the_form_without_the_role_does_nothing_either()
    {
        var number = await fixture.Story.CaseAsync();
        var signal = await fixture.Story.SignalAsync();
        using var officer = await app.SignInAsync("vt-af");
        var own = await officer.GetAsync($"/casussen/{number}/toewijzen");
        var fields = own.Document.QuerySelectorAll("main form input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));

        var answer = await officer.PostAsync(AddressOf(number), [.. fields, new("Input.SignalNumber", signal), new("Input.Why", "Zelfde adres")]);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Signals);
    }

    private static string AddressOf(string number) => $"/casussen/{number}/signaal-toevoegen";
}
