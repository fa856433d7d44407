using System.Net;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class TellColleagueTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R27")]
    public async Task The_colleague_reads_it_at_the_signal_and_gets_a_mail_that_says_nothing_of_it()
    {
        var number = await fixture.HandedOverAsync();
        using var colleague = await app.SignInAsync("medewerker-heerlen");
        Assert.Contains("U hoort van uw aandachtsfunctionaris", (await colleague.GetAsync($"/signalen/{number}")).Text("[data-terugkoppeling-voor]"), StringComparison.Ordinal);
        var mails = await MailsAsync();
        using var officer = await app.SignInAsync("af-heerlen");

        var page = await (await officer.GetAsync(AddressOf(number))).SubmitAsync(("Input.Text", "Ik bel vandaag met de wijkagent."));

        Assert.Contains("Uw collega leest uw bericht", page.Text(".notice--good"), StringComparison.Ordinal);
        var read = await colleague.GetAsync($"/signalen/{number}");
        Assert.Contains("Ik bel vandaag met de wijkagent.", read.Text("[data-terugkoppeling]"), StringComparison.Ordinal);
        Assert.False(read.Has("[data-terugkoppeling-voor]"));
        Assert.Contains("Terugkoppeling op", (await colleague.GetAsync("/signalen")).Text($"[data-nummer='{number}']"), StringComparison.Ordinal);
        Assert.Equal(mails + 1, await MailsAsync());
        var signal = await app.LookAtSignalAsync(number, "af-heerlen");
        Assert.Contains(signal.Access, a => a.IsLive && a.UserId is null && a.HandlerId is not null);
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public async Task After_settling_it_is_owed_again_and_a_standard_text_is_there_to_begin_with()
    {
        var number = await fixture.HandedOverAsync();
        using var officer = await app.SignInAsync("af-heerlen");
        var settled = await (await officer.GetAsync($"/signalen/{number}/intern-afhandelen")).SubmitAsync(("Input.Outcome", "Wholly"), ("Input.WhatWasDone", "Geregeld."));
        Assert.Contains("moet nog iets horen", settled.Text("[data-terugkoppeling-voor]"), StringComparison.Ordinal);

        var form = await officer.GetAsync((await officer.GetAsync(AddressOf(number))).Document.QuerySelectorAll("[data-standaardteksten] a").Single(a => a.TextContent.Contains("zelf afgehandeld", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("binnen de gemeente afgehandeld", form.Text("textarea"), StringComparison.Ordinal);
        await form.SubmitAsync(("Input.Text", form.Text("textarea") + " Groet."));

        var signal = await app.LookAtSignalAsync(number, "af-heerlen");
        Assert.Equal((SignalStage.SettledInternally, null), (signal.Stage, signal.ColleagueDueAt));
        Assert.EndsWith("Groet.", Assert.Single(await Opened.ColumnAsync(
            app.Database, "SELECT f.text FROM opened.feedback f JOIN meldroute.signal s ON s.id = f.signal_id WHERE s.number = $1", number)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_comes_back_and_where_no_colleague_waits_the_page_says_so()
    {
        var number = await fixture.HandedOverAsync();
        using var officer = await app.SignInAsync("af-heerlen");

        var empty = await (await officer.GetAsync(AddressOf(number) + "?tekst=<script>")).SubmitAsync(("Input.Text", ""));
        var own = await officer.GetAsync(AddressOf(await fixture.Story.SignalAsync(SignalStage.InternalRoute)));

        StepChecks.BadInput(empty, "Input_Text", "Vul in wat u uw collega vertelt.");
        Assert.Equal(HttpStatusCode.Conflict, own.Status);
        Assert.False(own.Has("main form"));
    }

    private Task<int> MailsAsync() => app.AskAsync<int>(
        "SELECT count(*)::int FROM meldroute.outgoing_mail m JOIN meldroute.account a ON a.id = m.user_id WHERE m.kind = 1 AND a.email LIKE 'medewerker-heerlen%'");

    private static string AddressOf(string number) => $"/signalen/{number}/collega-terugkoppelen";
}
