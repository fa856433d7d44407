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
    // Each message names its criterion, so that the summary of the errors tells them apart.
    public CriteriaJudgedRules(CaseWords words) => RuleForEach(c => c.Judgements).ChildRules(line => line.RuleFor(l => l.Judgement)
        .NotNull().WithMessage(l => $"Kies uw oordeel{NameOf(l.Criterion, words)}.").IsInEnum().WithMessage(l => $"Kies een oordeel uit de lijst{NameOf(l.Criterion, words)}."));

    // What was sent may name none.
    private static string NameOf(ReferralCriterion criterion, CaseWords words) => Enum.IsDefined(criterion) ? $": {words.Of(criterion)}" : "";
}
