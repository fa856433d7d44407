using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Shelter;

/// <summary>The municipalities that shelter is about.</summary>
internal static class ShelterMunicipalities
{
    /// <summary>Whether each of these is none, or a municipality of the region.</summary>
    public static bool AreMunicipalities(this Moment moment, params ReadOnlySpan<int?> chosen)
    {
        foreach (var one in chosen)
        {
            if (one is { } id && !moment.Region.Organisations.Any(o => o.Id == id && o.Kind == OrganisationKind.Municipality))
            {
                return false;
            }
        }

        return true;
    }
}
