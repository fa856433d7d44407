namespace MeldrouteZL.Domain.Organisations;

/// <summary>A party on the route of one region.</summary>
public sealed class Organisation
{
    /// <summary>A mask of 64 bits leaves room for this many organisations in a region.</summary>
    public const int MaxBit = 61;
    public const int NameMaxLength = 120;

    private Organisation() => Name = "";

    public Organisation(int id, short regionId, OrganisationKind kind, short bit, string name, Subregions covers, string? brpCode = null, int? municipalityId = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bit, MaxBit);
        (Id, RegionId, Kind, Bit, Name, Covers, BrpCode, MunicipalityId) = (id, regionId, kind, bit, name, covers, brpCode, municipalityId);
    }

    public int Id { get; private set; }
    public short RegionId { get; private set; }
    public OrganisationKind Kind { get; private set; }

    /// <summary>The place of this organisation in the access mask of its region (0 to 61).</summary>
    public short Bit { get; private set; }
    public string Name { get; private set; }

    /// <summary>The subregions it works for: a care coordinator's territory need not follow the employer (R37).</summary>
    public Subregions Covers { get; private set; }

    /// <summary>Four-digit municipality code of BRP table 33; null for what is no municipality.</summary>
    public string? BrpCode { get; private set; }

    /// <summary>For the desk "bestuurlijke aanpak": the municipality it belongs to.</summary>
    public int? MunicipalityId { get; private set; }
}
