using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Referrals;

/// <summary>The first wall without the second: asked as a superuser, whom row security does not bind.</summary>
public sealed class ReferralVisibilityTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    // Written by hand: who sees the row of a referral to care coordination, and who the text, per stage.
    [Theory]
    [InlineData(ReferralStage.Offered, "zoco-parkstad", true, true)]
    [InlineData(ReferralStage.Accepted, "zoco-parkstad", true, true)]
    [InlineData(ReferralStage.Completed, "zoco-parkstad", true, true)]
    [InlineData(ReferralStage.Refused, "zoco-parkstad", false, false)]
    [InlineData(ReferralStage.Withdrawn, "zoco-parkstad", false, false)]
    [InlineData(ReferralStage.Refused, "vt-1", true, true)]
    [InlineData(ReferralStage.Offered, "vt-secretaris", true, true)]
    [InlineData(ReferralStage.Offered, "bestuurlijk-heerlen", true, false)]
    [InlineData(ReferralStage.Offered, "weegploeg", false, false)]
    [InlineData(ReferralStage.Offered, "zoco-mh", false, false)]
    [InlineData(ReferralStage.Offered, "af-heerlen", false, false)]
    [InlineData(ReferralStage.Offered, "medewerker-heerlen", false, false)]
    [InlineData(ReferralStage.Offered, "oefen-vt", false, false)]
    [InlineData(ReferralStage.Offered, "fg", false, false)]
    [Trait("Requirement", "R165")]
    public async Task Each_sees_what_the_stage_leaves_them(ReferralStage stage, string persona, bool row, bool text)
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.LocalAdministrative, ReferralStory.Desk, "bestuurlijk-heerlen");
        var id = await fixture.OfferAsync(number, ReferralKind.CareCoordination, ReferralStory.CareCoordination);
        foreach (var (by, step) in PathTo(stage))
        {
            await fixture.AnswerAsync(number, id, by, step);
        }

        var actor = await app.ActorOfAsync(persona);
        var cancel = TestContext.Current.CancellationToken;
        await using var source = NpgsqlDataSource.Create(app.Database.Admin);
        await using var db = new MeldrouteDb(Migrator.Options(source, KeyRing.None));

        Assert.Equal(row, await db.Referrals.VisibleTo(actor, db.CaseAccess).AnyAsync(r => r.Id == id, cancel));
        Assert.Equal(text, await db.Set<Disclosure>().VisibleTo(actor, db.CaseAccess).AnyAsync(d => d.ReferralId == id, cancel));
        var rows = await fixture.RowsOfAsync(number, id, persona);
        Assert.Equal((row, text), (rows.Referral, rows.Disclosure));
    }

    private static IEnumerable<(string By, Func<Case, Referral, Moment, Refusal?> Step)> PathTo(ReferralStage stage) => stage switch
    {
        ReferralStage.Offered => [],
        ReferralStage.Accepted => [("zoco-parkstad", (c, r, m) => c.AcceptReferral(r, m))],
        ReferralStage.Completed => [("zoco-parkstad", (c, r, m) => c.AcceptReferral(r, m)), ("zoco-parkstad", (c, r, m) => c.CompleteReferral(r, "Klaar", m))],
        ReferralStage.Refused => [("zoco-parkstad", (c, r, m) => c.RefuseReferral(r, "Nee", m))],
        ReferralStage.Withdrawn => [("vt-1", (c, r, m) => c.WithdrawReferral(r, "Toch niet", m))],
    };
}
