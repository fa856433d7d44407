using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Persons;

/// <summary>What can be found back in another signal.</summary>
public enum ThingKind : short
{
    Phone = 1,
    Plate = 2,
    Handle = 3,
    Account = 4,
    Premises = 5,
    Firm = 6,
    Address = 7,
}

/// <summary>A thing as it was read.</summary>
/// <param name="Value">As people read it.</param>
/// <param name="Key">The same however it was typed; null when only part of it is known.</param>
/// <param name="Platform">For a handle.</param>
/// <param name="Country">For an address abroad: code of BRP table 34.</param>
public sealed record ThingDetails(ThingKind Kind, string Value, string? Key, Platform Platform = Platform.Unknown, short? Country = null);

/// <summary>A phone, plate, handle, account, building, firm or address, of a person or of the signal itself.</summary>
public sealed class SignalThing : SignalPart
{
    public const int NameMaxLength = 200;
    public const int ValueMaxLength = 450;
    public const int KeyMaxLength = 350;

    private SignalThing() => Value = "";

    internal SignalThing(Guid signalId, int organisationId, ThingDetails details, short? personOrdinal, DateTimeOffset at)
        : base(signalId, organisationId)
    {
        (Id, AddedAt, PersonOrdinal) = (Guid.CreateVersion7(at), at, personOrdinal);
        (Kind, Value, Key, Platform, Country) = (details.Kind, details.Value, details.Key, details.Platform, details.Country);
    }

    public Guid Id { get; private set; }

    /// <summary>The person it belongs to; null when it belongs to the signal.</summary>
    public short? PersonOrdinal { get; private set; }
    public ThingKind Kind { get; private set; }
    public string Value { get; private set; }
    public string? Key { get; private set; }
    public Platform Platform { get; private set; }
    public short? Country { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>A number or account of nobody known still leads to somebody; a building or firm is a fact.</summary>
    internal void Protect(DataGroups? ofPerson) => Need(ofPerson ?? Kind switch
    {
        ThingKind.Phone or ThingKind.Handle or ThingKind.Account => DataGroups.Facts | DataGroups.VictimIdentity,
        ThingKind.Plate or ThingKind.Premises or ThingKind.Firm or ThingKind.Address => DataGroups.Facts,
    });
}
