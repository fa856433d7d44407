using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Referrals;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MeldrouteZL.Web.Tests.Clocks;

public sealed class EscalateReferralsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Silence_is_told_to_the_sender_and_the_receiver_can_still_answer()
    {
        var (number, id) = await fixture.OfferedAsync();
        var due = (await fixture.ReferralAsync(number, id)).DueAt;

        await RunAsync(due.AddMinutes(-1));
        Assert.Null((await fixture.ReferralAsync(number, id)).EscalatedAt);

        await RunAsync(due.AddMinutes(1));

        var @case = await fixture.Story.LookAsync(number, "vt-1");
        var sender = await app.OrganisationAsync("Veilig Thuis Zuid-Limburg");
        Assert.Equal(due.AddMinutes(1), @case.Referrals.Single(r => r.Id == id).EscalatedAt!.Value, TimeSpan.FromMilliseconds(1));
        Assert.Contains(@case.Access, a => a.IsLive && a.OrganisationId == sender && a.DueAt <= due.AddMinutes(1));
        using var owner = await app.SignInAsync("vt-1");
        Assert.Contains("Niet op tijd beantwoord", (await owner.GetAsync("/verwijzingen?tab=verstuurd")).Text($"[data-verwijzing='{id}']"), StringComparison.Ordinal);
        Assert.Contains("Niet op tijd beantwoord", (await owner.GetAsync(ReferralStory.AddressOf(id))).Text(".timeline"), StringComparison.Ordinal);

        using var receiver = await app.SignInAsync("zoco-parkstad");
        await (await receiver.GetAsync(ReferralStory.AddressOf(id, "aannemen"))).SubmitAsync();
        Assert.Equal(ReferralStage.Accepted, (await fixture.ReferralAsync(number, id)).Stage);
    }

    [Fact]
    public async Task It_happens_once_also_when_two_servers_do_it_at_the_same_time()
    {
        var (number, id) = await fixture.OfferedAsync();
        var late = (await fixture.ReferralAsync(number, id)).DueAt.AddDays(1);

        await Task.WhenAll(RunAsync(late), RunAsync(late), RunAsync(late));
        await RunAsync(late.AddDays(1));

        var @case = await fixture.Story.LookAsync(number, "vt-1");
        Assert.Equal(late, @case.Referrals.Single(r => r.Id == id).EscalatedAt!.Value, TimeSpan.FromMilliseconds(1));
        Assert.Single(@case.History, h => h.Step == CaseStep.ReferralAnswered);
    }

    [Fact]
    public async Task What_was_answered_is_left_alone()
    {
        var (number, id) = await fixture.AcceptedAsync(ReferralKind.CareCoordination, ReferralStory.CareCoordination, "zoco-parkstad");

        await RunAsync((await fixture.ReferralAsync(number, id)).DueAt.AddDays(1));

        Assert.Null((await fixture.ReferralAsync(number, id)).EscalatedAt);
    }

    [Fact]
    public async Task The_clock_of_another_region_does_not_touch_it()
    {
        var (number, id) = await fixture.OfferedAsync();

        await RunAsync((await fixture.ReferralAsync(number, id)).DueAt.AddDays(1), region: 2);

        Assert.Null((await fixture.ReferralAsync(number, id)).EscalatedAt);
    }

    private async Task RunAsync(DateTimeOffset at, short region = 1)
    {
        var cancel = TestContext.Current.CancellationToken;
        var job = app.Services.GetServices<IClockJob>().Single(j => j is EscalateReferrals);
        await job.RunAsync(await app.Get<Regions>().GetAsync(region, cancel), at, cancel);
    }
}
