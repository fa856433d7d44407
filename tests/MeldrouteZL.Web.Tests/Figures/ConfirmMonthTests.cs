using System.Globalization;
using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Figures;

public sealed class ConfirmMonthTests(AppFixture fixture, TestDatabases databases) : IClassFixture<AppFixture>
{
    private const string Address = "/cijfers/maand";

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R69")]
    public async Task A_month_is_confirmed_with_what_was_settled_in_it()
    {
        await using var later = await MeldrouteApp.StartAsync(databases);
        var number = await new Story(later).SignalAsync(SignalStage.InternalRoute);
        using (var visitor = await later.SignInAsync("af-heerlen"))
        {
            await (await visitor.GetAsync($"/signalen/{number}/intern-afhandelen")).SubmitAsync(("Input.Outcome", "Wholly"), ("Input.WhatWasDone", "Geregeld."));
        }

        var month = MonthOf(later, 0);
        later.Clock.Move(TimeSpan.FromDays(31));
        using var officer = await later.SignInAsync("af-heerlen");
        var form = await officer.GetAsync(Address);
        Assert.Contains("1", form.Text($"tr[data-maand='{Short(month)}'] td:nth-child(2)"), StringComparison.Ordinal);

        var page = await form.SubmitAsync(("Input.Month", Long(month)));

        Assert.Contains("1 zelf afgehandeld", page.Text(".notice--good"), StringComparison.Ordinal);
        Assert.Contains("Samira Bouali", page.Text($"tr[data-maand='{Short(month)}']"), StringComparison.Ordinal);
        Assert.Equal(1, await later.AskAsync<int>("SELECT count FROM meldroute.month_confirmation WHERE month = $1", month));
    }

    [Fact]
    public async Task Zero_is_confirmed_too_and_only_once()
    {
        using var visitor = await app.SignInAsync("af-maastricht");
        var month = MonthOf(app, -1);
        var first = await visitor.GetAsync(Address);
        var second = await visitor.GetAsync(Address);

        var done = await first.SubmitAsync(("Input.Month", Long(month)));
        var again = await second.SubmitAsync(("Input.Month", Long(month)));

        Assert.Contains("0 zelf afgehandeld", done.Text(".notice--good"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Deze maand is al bevestigd", again.Text(".notice--danger"), StringComparison.Ordinal);
        Assert.False(again.Has($"option[value='{Long(month)}']"));
    }

    [Fact]
    public async Task Another_municipality_counts_for_itself()
    {
        var month = MonthOf(app, -2);
        using var one = await app.SignInAsync("af-heerlen");
        using var other = await app.SignInAsync("af-sittard");
        await (await one.GetAsync(Address)).SubmitAsync(("Input.Month", Long(month)));

        Assert.Contains("Nog niet", (await other.GetAsync(Address)).Text($"tr[data-maand='{Short(month)}']"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(90000)]
    public async Task A_month_that_is_not_over_cannot_be_confirmed(int monthsFromNow)
    {
        using var visitor = await app.SignInAsync("af-heerlen");

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(("Input.Month", Long(MonthOf(app, monthsFromNow))));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("nog niet voorbij", answer.Text(".notice--danger"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-15")]
    [InlineData("januari")]
    public async Task What_is_no_month_is_refused(string value)
    {
        using var visitor = await app.SignInAsync("af-heerlen");

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(("Input.Month", value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Month']"));
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("vt-1")]
    [InlineData("keten")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address)).Status);
    }

    private static DateOnly MonthOf(MeldrouteApp app, int monthsFromNow)
    {
        var today = DutchTime.DateOf(app.Clock.GetUtcNow());
        return new DateOnly(today.Year, today.Month, 1).AddMonths(monthsFromNow);
    }

    private static string Long(DateOnly month) => month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Short(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
