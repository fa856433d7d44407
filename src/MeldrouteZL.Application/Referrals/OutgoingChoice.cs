using FluentValidation;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>What a sender types and ticks of what goes out: a text of its own, and fields of the case.</summary>
public abstract record OutgoingChoice
{
    /// <summary>The legal basis that stands for one in the sender's own words.</summary>
    public const string InOwnWords = "anders";

    // Keys and stamps are made here, not typed.
    private const int KeyMaxLength = 20;
    private const int MostKeys = 2000;
    private const int StampMaxLength = 70;

    public string? Purpose { get; init; }

    /// <summary>One of the listed grounds, or <see cref="InOwnWords"/>.</summary>
    public string? LegalBasis { get; init; }
    public string? OwnLegalBasis { get; init; }

    /// <summary>What the sender writes itself; the receiver gets it word for word.</summary>
    public string? Content { get; init; }

    /// <summary>The keys of the fields that go (<see cref="OutgoingLine.Key"/>).</summary>
    public List<string> Keep { get; init; } = [];

    /// <summary>The stamp of what was shown; null while nothing was.</summary>
    public string? Seen { get; init; }

    /// <summary>The ground as it is recorded.</summary>
    public string? Ground => LegalBasis == InOwnWords ? OwnLegalBasis : LegalBasis;

    /// <summary>What holds for each of them.</summary>
    protected internal sealed class Rules : AbstractValidator<OutgoingChoice>
    {
        public Rules()
        {
            RuleFor(c => c.Purpose).NotEmpty().WithMessage("Vul in waarvoor de ontvanger dit nodig heeft.").FitsIn(Referral.PurposeMaxLength);
            RuleFor(c => c.LegalBasis).NotEmpty().WithMessage("Kies de wettelijke grondslag.").FitsIn(Referral.LegalBasisMaxLength);
            RuleFor(c => c.OwnLegalBasis).NotEmpty().When(c => c.LegalBasis == InOwnWords).WithMessage("Schrijf op welke grondslag u bedoelt.").FitsIn(Referral.LegalBasisMaxLength);
            RuleFor(c => c.Content).FitsIn(Disclosure.ContentMaxLength);
            RuleFor(c => c.Seen).FitsIn(StampMaxLength);
            RuleFor(c => c.Keep).Must(keys => keys.Count <= MostKeys && keys.TrueForAll(k => k is { Length: <= KeyMaxLength })).WithMessage("Kies gegevens uit de lijst.");
        }
    }
}
