using System.Net;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class SettleInternallyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R67")]
    public async Task What_is_wholly_settled_ends_in_the_municipality()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.InternalRoute);
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Outcome", nameof(InternalOutcome.Wholly)), ("Input.WhatWasDone", "Het wijkteam heeft de huisvesting geregeld."));

        Assert.True(page.Has("[data-stage=SettledInternally]"));
        var signal = await app.LookAtSignalAsync(number, "af-heerlen");
        Assert.Equal(InternalOutcome.Wholly, signal.InternalOutcome);
        Assert.Equal("Het wijkteam heeft de huisvesting geregeld.", signal.History[^1].Reason);
    }

    [Fact]
    [Trait("Requirement", "R69")]
    public async Task It_leaves_the_region_a_count_and_no_person()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.InternalRoute, "af-maastricht", what: "Tekst die in de gemeente blijft");
        using var visitor = await app.SignInAsync("af-maastricht");
        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Outcome", nameof(InternalOutcome.Wholly)), ("Input.WhatWasDone", "Geregeld."));
        var organisation = (await app.ActorOfAsync("af-maastricht")).OrganisationId;

        var row = await app.AskAsync<string>("SELECT row_to_json(c)::text FROM meldroute.settled_count c WHERE organisation_id = $1", organisation);

        Assert.Equal(["form", "id", "mask", "month", "organisation_id", "outcome", "region_id"], System.Text.Json.JsonDocument.Parse(row).RootElement.EnumerateObject().Select(p => p.Name).Order());
        Assert.Contains($"\"form\":{(short)ExploitationForm.Labour}", row, StringComparison.Ordinal);
        Assert.DoesNotContain((await app.LookAtSignalAsync(number, "af-maastricht")).Id.ToString(), row, StringComparison.OrdinalIgnoreCase);
        foreach (var persona in (string[])["vt-1", "vt-af", "avim-1", "zoco-mh", "keten", "beleid"])
        {
            Assert.Null(await app.FindSignalAsync(number, persona));
        }
    }

    [Theory]
    [Trait("Requirement", "R69")]
    [InlineData(InternalOutcome.Partly)]
    [InlineData(InternalOutcome.NotSettled)]
    public async Task What_is_not_wholly_settled_must_be_forwarded(InternalOutcome outcome)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.InternalRoute, "af-sittard");
        using var visitor = await app.SignInAsync("af-sittard");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Outcome", $"{outcome}"), ("Input.WhatWasDone", "Een deel is geregeld."));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Stuur het anders door naar Veilig Thuis", answer.Text(".notice--danger"), StringComparison.Ordinal);
        Assert.True(answer.Has($"a[href='/signalen/{number}/doorsturen']"));
        Assert.Equal("Een deel is geregeld.", answer.Text("#Input_WhatWasDone"));
        Assert.Equal(SignalStage.InternalRoute, (await app.LookAtSignalAsync(number, "af-sittard")).Stage);
        Assert.Equal(0L, await app.AskAsync<long>("SELECT count(*) FROM meldroute.settled_count WHERE organisation_id = $1", (await app.ActorOfAsync("af-sittard")).OrganisationId));
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public async Task A_colleague_takes_over_what_another_began()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.InternalRoute);
        using var colleague = await app.SignInAtHeerlenAsync();

        var page = await (await colleague.GetAsync(AddressOf(number))).SubmitAsync(("Input.Outcome", nameof(InternalOutcome.Wholly)), ("Input.WhatWasDone", "Afgemaakt."));

        Assert.True(page.Has("[data-stage=SettledInternally]"));
    }

    [Fact]
    public async Task Of_two_colleagues_at_once_the_second_is_told_and_loses_nothing()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.InternalRoute);
        using var visitor = await app.SignInAsync("af-heerlen");
        using var colleague = await app.SignInAtHeerlenAsync();
        var second = await colleague.GetAsync(AddressOf(number));
        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Outcome", nameof(InternalOutcome.Wholly)), ("Input.WhatWasDone", "Eerste."));

        var answer = await second.SubmitAsync(("Input.Outcome", nameof(InternalOutcome.Wholly)), ("Input.WhatWasDone", "Tweede."));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Tweede.", answer.Text("#Input_WhatWasDone"));
        Assert.Equal("Eerste.", (await app.LookAtSignalAsync(number, "af-heerlen")).History[^1].Reason);
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.InternalRoute);
        using var visitor = await app.SignInAsync("af-heerlen");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Outcome']"));
        Assert.True(answer.Has(".error-summary a[href='#Input_WhatWasDone']"));
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("vt-1")]
    [InlineData("bestuurlijk-heerlen")]
    [InlineData("oefen-af")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.InternalRoute);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/signalen/{number}/intern-afhandelen";
}
