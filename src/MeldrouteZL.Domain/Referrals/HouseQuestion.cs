using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>
/// What a care coordinator asks the process director about one case that both may see, with the advice (R40, R104). It is for these
/// two organisations, and holds nothing of a trajectory: that is for care coordination alone (R124).
/// </summary>
public sealed class HouseQuestion
{
    public const int QuestionMaxLength = 2000;
    public const int AdviceMaxLength = 4000;

    private HouseQuestion() => Question = "";

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }

    /// <summary>The care coordination that asks.</summary>
    public int OrganisationId { get; private set; }
    public int HouseOrganisationId { get; private set; }
    public string Question { get; private set; }
    public Guid AskedBy { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Null until the house answers.</summary>
    public string? Advice { get; private set; }
    public Guid? AdvisedBy { get; private set; }
    public DateTimeOffset? AdvisedAt { get; private set; }

    /// <summary>The house that holds a case now; null when none does. Of two, the one that took it up last.</summary>
    public static int? HouseOf(IEnumerable<Referral> referrals) => referrals
        .Where(r => r.Kind == ReferralKind.CareAndSafetyHouse && r.Stage == ReferralStage.Accepted).MaxBy(r => r.LastStepAt)?.ReceiverOrganisationId;

    /// <summary>Why this actor asks nothing about this case now; null when they may.</summary>
    public static Refusal? AskingRefusalOf(CaseStanding @case, IEnumerable<Referral> referrals, Actor actor) =>
        !@case.Admits(actor, DataGroups.Facts) ? Refusal.NotYours
        : actor.Role != Role.CareCoordinator ? Refusal.RoleMissing
        : HouseOf(referrals) is null ? Refusal.NoHouse
        : null;

    /// <summary>Why this actor does not advise about this case; null when they may.</summary>
    public static Refusal? AdvisingRefusalOf(CaseStanding @case, Actor actor) =>
        !@case.Admits(actor, DataGroups.Facts) ? Refusal.NotYours : actor.Role != Role.ProcessDirector ? Refusal.RoleMissing : null;

    /// <param name="before">What this care coordination asked about the case already.</param>
    public static (HouseQuestion? Question, Refusal? Refusal) Ask(Case @case, string question, IEnumerable<HouseQuestion> before, Moment moment)
    {
        var refusal = AskingRefusalOf(@case.Standing, @case.Referrals, moment.By) ?? (before.Any(q => q.Advice is null) ? Refusal.AdviceStillAsked : null);
        return refusal is { } why ? (null, why) : (new HouseQuestion
        {
            Id = Guid.CreateVersion7(moment.At),
            CaseId = @case.Id,
            OrganisationId = moment.By.OrganisationId,
            HouseOrganisationId = HouseOf(@case.Referrals)!.Value,
            Question = question,
            AskedBy = moment.By.UserId,
            AskedAt = moment.At,
        }, null);
    }

    public Refusal? Advise(CaseStanding @case, string advice, Moment moment)
    {
        var refusal = AdvisingRefusalOf(@case, moment.By)
            ?? (HouseOrganisationId != moment.By.OrganisationId ? Refusal.NotYours : Advice is not null ? Refusal.AdviceGivenAlready : (Refusal?)null);
        if (refusal is null)
        {
            (Advice, AdvisedBy, AdvisedAt) = (advice, moment.By.UserId, moment.At);
        }

        return refusal;
    }
}
