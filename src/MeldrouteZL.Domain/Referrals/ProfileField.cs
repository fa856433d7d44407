using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>What a region does with a field for a kind of receiver. The numbers are stored: never renumber.</summary>
public enum FieldRule : short
{
    Withheld = 1,

    /// <summary>May go, when the sender chooses so.</summary>
    Offered = 2,

    /// <summary>Goes, unless the sender leaves it out.</summary>
    Needed = 3,
}

/// <summary>
/// One line of the profile of a kind of receiver (domain facts, sections 12, 18 and 21): data of the region, below the wall of
/// <see cref="CaseFields.MayEver"/>.
/// </summary>
public sealed class ProfileField
{
    public const int BecauseMaxLength = 200;

    private ProfileField() => Because = "";

    /// <param name="because">In Dutch: the legal ground, or why the field is withheld. Screens show it.</param>
    /// <param name="mark">How sure that is.</param>
    /// <exception cref="ArgumentException">The field may never go to this kind of receiver.</exception>
    public ProfileField(short regionId, OrganisationKind receiver, CaseField field, FieldRule rule, string because, FactMark mark, DateOnly validFrom, DateOnly? validUntil = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(because.Length, BecauseMaxLength, nameof(because));
        if (rule != FieldRule.Withheld && !CaseFields.MayEver(receiver, field))
        {
            throw new ArgumentException($"{field} never goes to {receiver}.", nameof(rule));
        }

        (RegionId, Receiver, Field, Rule) = (regionId, receiver, field, rule);
        (Because, Mark, ValidFrom, ValidUntil) = (because, mark, validFrom, validUntil);
    }

    public short RegionId { get; private set; }
    public OrganisationKind Receiver { get; private set; }
    public CaseField Field { get; private set; }
    public FieldRule Rule { get; private set; }
    public string Because { get; private set; }
    public FactMark Mark { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Whether the field may go. The wall holds also over a row that came about in another way.</summary>
    public bool IsGiven => Rule != FieldRule.Withheld && CaseFields.MayEver(Receiver, Field);

    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidUntil is null || day <= ValidUntil);
}
