using FluentValidation;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>Offers a case to another organisation, with exactly the fields and the text it gets, why and on which ground (R165).</summary>
public static class OfferReferral
{
    // The domain refuses a receiver that does not exist, after it has looked at who asks.
    private const int NoOrganisation = 0;

    /// <summary>The answer to one criterion.</summary>
    public sealed record Line
    {
        public ReferralCriterion Criterion { get; init; }
        public string? Motivation { get; init; }
    }

    public sealed record Command : OutgoingChoice
    {
        public ReferralKind? Kind { get; init; }

        /// <summary>Null for the organisation that works for the municipality of the case.</summary>
        public int? ReceiverId { get; init; }

        /// <summary>Only for a Zorg- en Veiligheidshuis.</summary>
        public HouseTrack? Track { get; init; }

        /// <summary>Only for the RIEC; null for the Informatieplein.</summary>
        public SubmissionTrack? SubmissionTrack { get; init; }

        /// <summary>The criteria of every kind that was shown; those of other kinds than the chosen one are not sent.</summary>
        public List<Line> Criteria { get; init; } = [];

        /// <summary>Only asked with criteria.</summary>
        public bool FactsChecked { get; init; }

        /// <summary>The answers to the criteria of the chosen kind.</summary>
        public IEnumerable<Line> Asked => Kind is { } kind ? Criteria.Where(l => ReferralCriteria.Of(kind).Contains(l.Criterion)) : [];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CaseWords words)
        {
            Include(new OutgoingChoice.Rules());
            RuleFor(c => c.Kind).NotNull().WithMessage("Kies waarvoor u verwijst.").IsInEnum().WithMessage("Kies een soort uit de lijst.");
            RuleFor(c => c.Track).NotNull().When(c => c.Kind == ReferralKind.CareAndSafetyHouse).WithMessage("Kies het spoor van het Zorg- en Veiligheidshuis.")
                .IsInEnum().WithMessage("Kies een spoor uit de lijst.");
            RuleFor(c => c.SubmissionTrack).IsInEnum().WithMessage("Kies een spoor uit de lijst.");
            RuleForEach(c => c.Criteria).ChildRules(line => line.RuleFor(l => l.Motivation).FitsIn(StatedCriterion.MotivationMaxLength));
            RuleFor(c => c.Criteria).Custom((lines, context) =>
            {
                foreach (var (i, line) in lines.Index().Where(l => string.IsNullOrWhiteSpace(l.Item.Motivation) && context.InstanceToValidate.Asked.Contains(l.Item)))
                {
                    context.AddFailure($"{nameof(Command.Criteria)}[{i}].{nameof(Line.Motivation)}", $"Leg uit in hoeverre dit klopt: {words.Of(line.Criterion)}.");
                }
            });
            RuleFor(c => c.FactsChecked).Equal(true).When(c => c.Asked.Any()).WithMessage("Controleer of de feiten kloppen en kruis dat aan.");
        }
    }

    public sealed class Handler(CaseSteps steps, CaseWords words) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(OfferReferral), target, actor, at,
            cases => cases,
            async (@case, moment, work) =>
            {
                var offer = Offer(command, @case, moment.Region);
                if (moment.Region.Organisations.FirstOrDefault(o => o.Id == offer.ReceiverOrganisationId) is { } receiver)
                {
                    var chosen = await OutgoingReader.ChooseAsync(work, @case.Number, receiver.Kind, command.Keep, command.Seen, words, moment, cancel);
                    offer = offer with { Lines = chosen.Lines, IsAsSeen = chosen.IsAsSeen };
                }

                return @case.OfferReferral(offer, moment);
            },
            cancel);

        private static ReferralOffer Offer(Command command, Case @case, Region region) => new()
        {
            Kind = command.Kind!.Value,
            ReceiverOrganisationId = command.ReceiverId ?? ReferralReceivers.Usual(region, command.Kind.Value, @case.MunicipalityId)?.Id ?? NoOrganisation,
            Track = command.Kind == ReferralKind.CareAndSafetyHouse ? command.Track : null,
            SubmissionTrack = command.SubmissionTrack,
            Purpose = command.Purpose!,
            LegalBasis = command.Ground!,
            Content = command.Content ?? "",
            Motivations = command.Asked.DistinctBy(l => l.Criterion).ToDictionary(l => l.Criterion, l => l.Motivation ?? ""),
            FactsChecked = command.FactsChecked,
        };
    }
}
