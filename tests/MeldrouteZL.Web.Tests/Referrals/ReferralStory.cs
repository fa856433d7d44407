using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Referrals;

/// <summary>Referrals at the point where a test begins.</summary>
internal static class ReferralStory
{
    public const string CareCoordination = "Zorgcoördinatie Parkstad";
    public const string WeighingTeam = "Regionale weegploeg Zorg- en Veiligheidshuizen";
    public const string Desk = "Gemeente Heerlen, bestuurlijke aanpak";
    public const string CareProvider = "XONAR";
    public const string Avim = "AVIM Limburg";
    public const string Content = "Eerste regel.\r\nTweede regel: \"hulp\" <nodig>.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<int> OrganisationAsync(this MeldrouteApp app, string name) =>
        (await app.Get<Regions>().AllAsync(Cancel)).Values.SelectMany(r => r.Organisations).Single(o => o.Name == name).Id;

    /// <summary>A case of Heerlen that Veilig Thuis follows up, offered to this organisation.</summary>
    public static async Task<(string Number, Guid Id)> OfferedAsync(this AppFixture fixture, ReferralKind kind = ReferralKind.CareCoordination, string receiver = CareCoordination)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        return (number, await fixture.OfferAsync(number, kind, receiver));
    }

    public static async Task<Guid> OfferAsync(this AppFixture fixture, string number, ReferralKind kind, string receiver, string sender = "vt-1") =>
        await fixture.Story.ReferralAsync(number, kind, await fixture.App.OrganisationAsync(receiver), sender);

    /// <summary>Takes a step on a referral below the screens.</summary>
    public static Task AnswerAsync(this AppFixture fixture, string number, Guid id, string persona, Func<Case, Referral, Moment, Refusal?> step) =>
        fixture.Story.TakeAsync(number, persona, (c, m) => step(c, c.Referrals.Single(r => r.Id == id), m));

    public static Task AcceptAsync(this AppFixture fixture, string number, Guid id, string persona) =>
        fixture.AnswerAsync(number, id, persona, (c, r, m) => c.AcceptReferral(r, m, ReferralCriteria.Each(r.Kind, CriterionJudgement.Met)));

    /// <summary>A case of Heerlen that this organisation accepted.</summary>
    public static async Task<(string Number, Guid Id)> AcceptedAsync(this AppFixture fixture, ReferralKind kind, string receiver, string persona)
    {
        var (number, id) = await fixture.OfferedAsync(kind, receiver);
        await fixture.AcceptAsync(number, id, persona);
        return (number, id);
    }

    /// <summary>The referral as its sender sees it.</summary>
    public static async Task<Referral> ReferralAsync(this AppFixture fixture, string number, Guid id, string persona = "vt-1") =>
        (await fixture.Story.LookAsync(number, persona)).Referrals.Single(r => r.Id == id);

    /// <summary>What row security alone leaves this person of a referral: no wall of the application stands before it.</summary>
    public static async Task<(bool Case, bool Referral, bool Disclosure)> RowsOfAsync(this AppFixture fixture, string number, Guid id, string persona)
    {
        await using var work = await fixture.App.Get<MeldrouteDatabase>().BeginAsync(await fixture.App.ActorOfAsync(persona), Act.WithoutContent, Cancel);
        return (
            await work.Db.Cases.AnyAsync(c => c.Number == number, Cancel),
            await work.Db.Referrals.AnyAsync(r => r.Id == id, Cancel),
            await work.Db.Set<Disclosure>().AnyAsync(d => d.ReferralId == id, Cancel));
    }

    /// <summary>The first form of an offer, filled in.</summary>
    public static (string Name, string? Value)[] Filled(ReferralKind kind, string legalBasis = "Toestemming van de betrokkene") =>
    [
        ("Input.Kind", kind.ToString()),
        ("Input.Purpose", "Begeleiding"),
        ("Input.LegalBasis", legalBasis),
        ("Input.Content", Content),
        .. ReferralCriteria.Of(kind).Select((c, i) => ($"Input.Criteria[{i}].Motivation", (string?)$"Uitleg {c}")),
        .. ReferralCriteria.Of(kind) is [] ? Array.Empty<(string, string?)>() : [("Input.FactsChecked", "true")],
    ];

    /// <summary>The judgement of every criterion of this kind.</summary>
    public static (string Name, string? Value)[] Judged(ReferralKind kind, CriterionJudgement judgement = CriterionJudgement.Met) =>
        [.. ReferralCriteria.Of(kind).Select((_, i) => ($"Input.Judgements[{i}].Judgement", (string?)judgement.ToString()))];

    public static string OfferAddressOf(string number) => $"/casussen/{number}/verwijzen";

    public static string AddressOf(Guid id, string? step = null) => step is null ? $"/verwijzingen/{id}" : $"/verwijzingen/{id}/{step}";
}
