using FluentValidation;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>What the receiver judges of the criteria, when it accepts as well as when it refuses.</summary>
public abstract record CriteriaJudged
{
    public List<Line> Judgements { get; init; } = [];

    /// <summary>The judgement of one criterion.</summary>
    public sealed record Line
    {
        public ReferralCriterion Criterion { get; init; }
        public CriterionJudgement? Judgement { get; init; }
    }

    /// <summary>What was judged of this kind; the domain refuses when a criterion is missing.</summary>
    internal IReadOnlyDictionary<ReferralCriterion, CriterionJudgement> OfKind(ReferralKind kind) => Judgements
        .Where(l => l.Judgement is not null && ReferralCriteria.Of(kind).Contains(l.Criterion)).DistinctBy(l => l.Criterion)
        .ToDictionary(l => l.Criterion, l => l.Judgement!.Value);
}

/// <summary>What holds for every judgement.</summary>
internal sealed class CriteriaJudgedRules : AbstractValidator<CriteriaJudged>
{
    public CriteriaJudgedRules() => RuleForEach(c => c.Judgements).ChildRules(line => line.RuleFor(l => l.Judgement)
        .NotNull().WithMessage("Kies uw oordeel.").IsInEnum().WithMessage("Kies een oordeel uit de lijst."));
}
