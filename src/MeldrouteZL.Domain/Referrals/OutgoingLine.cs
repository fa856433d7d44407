using System.Globalization;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>One field as it goes to a receiver.</summary>
/// <param name="Signal">The how-manieth signal of the case it comes from; null for the case itself.</param>
/// <param name="Person">The number of the victim of the case, or of the person in the signal; null when it is about nobody in particular.</param>
/// <param name="Value">The words that the receiver reads.</param>
public sealed record OutgoingLine(CaseField Field, short? Signal, short? Person, string Value)
{
    /// <summary>What tells it from the other lines of one document.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{(short)Field}.{Signal}.{Person}");
}

/// <summary>What goes to a receiver at once: fields, and a text of the sender.</summary>
public sealed record Sending(IReadOnlyList<OutgoingLine> Lines, string Content)
{
    /// <summary>Whether the sender looked at these fields as they are now.</summary>
    public bool IsAsSeen { get; init; } = true;

    /// <summary>Why this may not go to a receiver of this kind; null when it may.</summary>
    internal Refusal? RefusalTo(OrganisationKind receiver, Moment moment) => this switch
    {
        _ when Lines.Any(l => moment.Region.GivenTo(receiver, l.Field, DutchTime.DateOf(moment.At)) is null) => Refusal.FieldNotInProfile,
        _ when !IsAsSeen => Refusal.ChangedMeanwhile,
        _ when Lines.Count == 0 && string.IsNullOrWhiteSpace(Content) => Refusal.NothingToSend,
        _ when Lines.Any(l => l.Value.Length > DisclosureLine.ValueMaxLength) => Refusal.NoRoom,
        _ => null,
    };
}
