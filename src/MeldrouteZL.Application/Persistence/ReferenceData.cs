using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Persistence;

/// <summary>
/// The region Zuid-Limburg with the parties of its route (domain facts, sections 3 and 10) and the terms it starts with; and the
/// region in which its people practise, with one fictitious organisation of every kind.
/// </summary>
public static class ReferenceData
{
    public const short ZuidLimburg = 1;
    public const short Practice = 3;
    private static readonly DateOnly Start = new(2026, 1, 1);

    private static readonly (string? Brp, string Name, Subregions Part)[] Municipalities =
    [
        ("0888", "Beek", Subregions.WestelijkeMijnstreek),
        ("0971", "Stein", Subregions.WestelijkeMijnstreek),
        ("1883", "Sittard-Geleen", Subregions.WestelijkeMijnstreek),
        ("1954", "Beekdaelen", Subregions.Parkstad),
        ("0899", "Brunssum", Subregions.Parkstad),
        ("0917", "Heerlen", Subregions.Parkstad),
        ("0928", "Kerkrade", Subregions.Parkstad),
        ("0882", "Landgraaf", Subregions.Parkstad),
        ("0965", "Simpelveld", Subregions.Parkstad),
        ("0986", "Voerendaal", Subregions.Parkstad),
        ("0935", "Maastricht", Subregions.MaastrichtHeuvelland),
        ("1903", "Eijsden-Margraten", Subregions.MaastrichtHeuvelland),
        ("1729", "Gulpen-Wittem", Subregions.MaastrichtHeuvelland),
        ("0938", "Meerssen", Subregions.MaastrichtHeuvelland),
        ("0981", "Vaals", Subregions.MaastrichtHeuvelland),
        ("0994", "Valkenburg aan de Geul", Subregions.MaastrichtHeuvelland),
    ];

    private static readonly (OrganisationKind Kind, string Name, Subregions Covers)[] Partners =
    [
        (OrganisationKind.VeiligThuis, "Veilig Thuis Zuid-Limburg", Subregions.All),
        (OrganisationKind.Avim, "AVIM Limburg", Subregions.All),
        (OrganisationKind.CareCoordination, "Zorgcoördinatie Parkstad", Subregions.Parkstad),
        (OrganisationKind.CareCoordination, "Zorgcoördinatie Maastricht-Heuvelland en Westelijke Mijnstreek", Subregions.MaastrichtHeuvelland | Subregions.WestelijkeMijnstreek),
        (OrganisationKind.WeighingTeam, "Regionale weegploeg Zorg- en Veiligheidshuizen", Subregions.All),
        (OrganisationKind.CareAndSafetyHouse, "Zorg- en Veiligheidshuis Parkstad", Subregions.Parkstad),
        (OrganisationKind.CareAndSafetyHouse, "Zorg- en Veiligheidshuis Maastricht-Heuvelland", Subregions.MaastrichtHeuvelland),
        (OrganisationKind.CareAndSafetyHouse, "Zorg- en Veiligheidshuis Westelijke Mijnstreek", Subregions.WestelijkeMijnstreek),
        (OrganisationKind.LabourInspectorate, "Nederlandse Arbeidsinspectie", Subregions.All),
        (OrganisationKind.Riec, "RIEC Limburg", Subregions.All),
        (OrganisationKind.Comensha, "CoMensha", Subregions.All),
        (OrganisationKind.CareProvider, "XONAR", Subregions.All),
        (OrganisationKind.CareProvider, "LEVANTO", Subregions.All),
        (OrganisationKind.CareProvider, "Levenskracht (Leger des Heils)", Subregions.All),
        (OrganisationKind.CareProvider, "Koraal YIP!", Subregions.All),
        (OrganisationKind.RegionOffice, "Regiobureau mensenhandel Zuid-Limburg", Subregions.All),
    ];

    // Every name says what it is, wherever it is shown or printed.
    private static readonly (OrganisationKind Kind, string Name, Subregions Covers)[] PracticePartners =
    [
        (OrganisationKind.VeiligThuis, "Veilig Thuis (oefenen)", Subregions.All),
        (OrganisationKind.Avim, "AVIM (oefenen)", Subregions.All),
        (OrganisationKind.CareCoordination, "Zorgcoördinatie (oefenen)", Subregions.All),
        (OrganisationKind.WeighingTeam, "Weegploeg (oefenen)", Subregions.All),
        (OrganisationKind.CareAndSafetyHouse, "Zorg- en Veiligheidshuis (oefenen)", Subregions.All),
        (OrganisationKind.LabourInspectorate, "Arbeidsinspectie (oefenen)", Subregions.All),
        (OrganisationKind.Riec, "RIEC (oefenen)", Subregions.All),
        (OrganisationKind.Comensha, "CoMensha (oefenen)", Subregions.All),
        (OrganisationKind.CareProvider, "Zorgaanbieder (oefenen)", Subregions.All),
        (OrganisationKind.RegionOffice, "Regiobureau (oefenen)", Subregions.All),
    ];

    /// <summary>Adds the regions that are not there; what a region has changed since stays as it is.</summary>
    public static async Task EnsureAsync(MeldrouteDb db, CancellationToken cancel)
    {
        var known = await db.Regions.Select(r => r.Id).ToListAsync(cancel);
        foreach (var region in new[]
        {
            Build(ZuidLimburg, "Zuid-Limburg", Municipalities, Partners),
            Build(Practice, "Oefenomgeving", [(null, "Voorbeeldstad (oefenen)", Subregions.All)], PracticePartners, isPractice: true),
        }.Where(r => !known.Contains(r.Id)))
        {
            db.Add(region);
            db.AddRange(RetentionDefaults.For(region.Id));
            db.AddRange(UsageDefaults.For(region.Id));
            db.AddRange(TrainingDefaults.For(region.Id));
            db.AddRange(ShelterDefaults.For(region.Id));
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A region: municipalities, their administrative desks and partners, each with its bit in the access mask.</summary>
    internal static Region Build(short id, string name, IReadOnlyList<(string? Brp, string Name, Subregions Part)> municipalities, IReadOnlyList<(OrganisationKind Kind, string Name, Subregions Covers)> partners, bool isPractice = false)
    {
        var count = municipalities.Count;
        int Id(int bit) => (id * 100) + bit;
        var organisations = municipalities
            .Select((m, i) => new Organisation(Id(i), id, OrganisationKind.Municipality, (short)i, $"Gemeente {m.Name}", m.Part, m.Brp))
            .Concat(municipalities.Select((m, i) => new Organisation(
                Id(count + i), id, OrganisationKind.MunicipalAdministration, (short)(count + i), $"Gemeente {m.Name}, bestuurlijke aanpak", m.Part, municipalityId: Id(i))))
            .Concat(partners.Select((p, i) => new Organisation(Id((2 * count) + i), id, p.Kind, (short)((2 * count) + i), p.Name, p.Covers)));
        return new Region(id, name, organisations, TermDefaults.For(id, Start), FormDefaults.For(id, Start), IndicatorDefaults.For(id, Start), FeedbackTextDefaults.For(id, Start), meetingSeries: [SeriesDefaults.For(id, Start)], isPractice: isPractice, profileFields: ProfileDefaults.For(id, Start), helpOffers: HelpOfferDefaults.For(id, Start));
    }
}
