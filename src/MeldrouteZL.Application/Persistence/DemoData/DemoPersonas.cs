using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Persistence.DemoData;

/// <summary>One fictitious person of the demo, with what they do where.</summary>
/// <param name="Key">What the sign-in page sends.</param>
public sealed record DemoPersona(string Key, string Name, params DemoMembership[] Memberships)
{
    public Guid UserId => DemoPersonas.IdOf("user " + Key);

    /// <summary>An address that no mail reaches.</summary>
    public string Email => $"{Key}@demo.example";
}

/// <summary>One role of a demo person.</summary>
/// <param name="DeputyOf">The key of the person they stand in for; null when the role is their own.</param>
public sealed record DemoMembership(string Organisation, Role Role, string? DeputyOf = null);

/// <summary>
/// Every role, at two organisations of each kind where the region has two, and else at one of a practice region: so that
/// a foreign organisation exists for everybody.
/// </summary>
public static class DemoPersonas
{
    public const short PracticeRegion = 2;
    private const string Vt = "Veilig Thuis Zuid-Limburg";
    private const string Office = "Regiobureau mensenhandel Zuid-Limburg";

    public static readonly IReadOnlyList<DemoPersona> All =
    [
        new("medewerker-heerlen", "Ruud Tielens", new DemoMembership("Gemeente Heerlen", Role.Reporter)),
        new("af-heerlen", "Samira Bouali", new DemoMembership("Gemeente Heerlen", Role.AttentionOfficer)),
        new("af-heerlen-2", "Wim Kusters", new("Gemeente Heerlen", Role.AttentionOfficer, "af-heerlen"), new("Gemeente Landgraaf", Role.AttentionOfficer)),
        new("bestuurlijk-heerlen", "Bas Crutzen", new DemoMembership("Gemeente Heerlen, bestuurlijke aanpak", Role.AdministrativeCoordinator)),
        new("medewerker-maastricht", "Inge Dohmen", new DemoMembership("Gemeente Maastricht", Role.Reporter)),
        new("af-maastricht", "Joost Wolfs", new DemoMembership("Gemeente Maastricht", Role.AttentionOfficer)),
        new("bestuurlijk-maastricht", "Petra Lousberg", new DemoMembership("Gemeente Maastricht, bestuurlijke aanpak", Role.AdministrativeCoordinator)),
        new("af-sittard", "Fatma Yildirim", new DemoMembership("Gemeente Sittard-Geleen", Role.AttentionOfficer)),
        new("af-heuvelland", "Lianne Ploum", new("Gemeente Meerssen", Role.AttentionOfficer), new("Gemeente Vaals", Role.AttentionOfficer)),
        new("af-beekdaelen", "Marc Wierts", new DemoMembership("Gemeente Beekdaelen", Role.AttentionOfficer)),
        new("bestuurlijk-beekdaelen", "Nicole Habets", new DemoMembership("Gemeente Beekdaelen, bestuurlijke aanpak", Role.AdministrativeCoordinator)),
        new("vt-1", "Eva Smeets", new DemoMembership(Vt, Role.VtEmployee)),
        new("vt-2", "Karim Haddad", new(Vt, Role.VtEmployee), new(Vt, Role.VtAttentionOfficer, "vt-af")),
        new("vt-af", "Marleen Rademakers", new DemoMembership(Vt, Role.VtAttentionOfficer)),
        new("vt-secretaris", "Tom Hermans", new DemoMembership(Vt, Role.TableSecretary)),
        new("avim-1", "Daan Vroemen", new DemoMembership("AVIM Limburg", Role.AvimOfficer)),
        new("avim-2", "Lotte Peeters", new DemoMembership("AVIM Limburg", Role.AvimOfficer)),
        new("zoco-parkstad", "Nadia Schreurs", new DemoMembership("Zorgcoördinatie Parkstad", Role.CareCoordinator)),
        new("zoco-mh", "Sven Okoye", new DemoMembership("Zorgcoördinatie Maastricht-Heuvelland en Westelijke Mijnstreek", Role.CareCoordinator)),
        new("weegploeg", "Anja Vaessen", new DemoMembership("Regionale weegploeg Zorg- en Veiligheidshuizen", Role.WeighingTeamMember)),
        new("zvh-parkstad", "Rob Jongen", new DemoMembership("Zorg- en Veiligheidshuis Parkstad", Role.ProcessDirector)),
        new("zvh-maastricht", "Yvonne Claessens", new DemoMembership("Zorg- en Veiligheidshuis Maastricht-Heuvelland", Role.ProcessDirector)),
        new("zvh-wm", "Hans Meijers", new DemoMembership("Zorg- en Veiligheidshuis Westelijke Mijnstreek", Role.ProcessDirector)),
        new("nla", "Chantal Berger", new DemoMembership("Nederlandse Arbeidsinspectie", Role.LabourInspector)),
        new("riec", "Erik Senden", new DemoMembership("RIEC Limburg", Role.RiecOfficer)),
        new("comensha", "Mila Jacobs", new DemoMembership("CoMensha", Role.ComenshaOfficer)),
        new("zorg-xonar", "Bianca Thissen", new DemoMembership("XONAR", Role.CareProfessional)),
        new("zorg-levanto", "Omar Zaidi", new DemoMembership("LEVANTO", Role.CareProfessional)),
        new("keten", "Saskia Frijns", new DemoMembership(Office, Role.ChainDirector)),
        new("beleid", "Gijs Pelzer", new DemoMembership(Office, Role.PolicyOfficer)),
        new("fg", "Helene Xhofleer", new DemoMembership(Office, Role.PrivacyOfficer)),
        new("fg-2", "Ludo Castermans", new DemoMembership(Office, Role.PrivacyOfficer)),
        new("beheer", "Dirk Quaedvlieg", new DemoMembership(Office, Role.FunctionalAdministrator)),

        new("oefen-medewerker", "Ans Oefening", new DemoMembership("Gemeente Oefendam", Role.Reporter)),
        new("oefen-af", "Ben Oefening", new DemoMembership("Gemeente Oefendam", Role.AttentionOfficer)),
        new("oefen-bestuurlijk", "Cor Oefening", new DemoMembership("Gemeente Oefendam, bestuurlijke aanpak", Role.AdministrativeCoordinator)),
        new("oefen-vt", "Dina Oefening", new DemoMembership("Veilig Thuis Oefenregio", Role.VtEmployee)),
        new("oefen-vt-af", "Ella Oefening", new DemoMembership("Veilig Thuis Oefenregio", Role.VtAttentionOfficer)),
        new("oefen-secretaris", "Fons Oefening", new DemoMembership("Veilig Thuis Oefenregio", Role.TableSecretary)),
        new("oefen-avim", "Gea Oefening", new DemoMembership("AVIM Oefenregio", Role.AvimOfficer)),
        new("oefen-zoco", "Hugo Oefening", new DemoMembership("Zorgcoördinatie Oefenregio", Role.CareCoordinator)),
        new("oefen-weegploeg", "Ida Oefening", new DemoMembership("Weegploeg Oefenregio", Role.WeighingTeamMember)),
        new("oefen-zvh", "Jan Oefening", new DemoMembership("Zorg- en Veiligheidshuis Oefenregio", Role.ProcessDirector)),
        new("oefen-nla", "Kim Oefening", new DemoMembership("Arbeidsinspectie Oefenregio", Role.LabourInspector)),
        new("oefen-riec", "Leo Oefening", new DemoMembership("RIEC Oefenregio", Role.RiecOfficer)),
        new("oefen-comensha", "Mia Oefening", new DemoMembership("CoMensha Oefenregio", Role.ComenshaOfficer)),
        new("oefen-zorg", "Nel Oefening", new DemoMembership("Zorgaanbieder Oefenregio", Role.CareProfessional)),
        new("oefen-keten", "Otto Oefening", new DemoMembership("Regiobureau Oefenregio", Role.ChainDirector)),
        new("oefen-beleid", "Pia Oefening", new DemoMembership("Regiobureau Oefenregio", Role.PolicyOfficer)),
        new("oefen-fg", "Quirine Oefening", new DemoMembership("Regiobureau Oefenregio", Role.PrivacyOfficer)),
        new("oefen-beheer", "Rik Oefening", new DemoMembership("Regiobureau Oefenregio", Role.FunctionalAdministrator)),
    ];

    internal static readonly IReadOnlyList<(OrganisationKind Kind, string Name, Subregions Covers)> PracticePartners =
    [
        (OrganisationKind.VeiligThuis, "Veilig Thuis Oefenregio", Subregions.All),
        (OrganisationKind.Avim, "AVIM Oefenregio", Subregions.All),
        (OrganisationKind.CareCoordination, "Zorgcoördinatie Oefenregio", Subregions.All),
        (OrganisationKind.WeighingTeam, "Weegploeg Oefenregio", Subregions.All),
        (OrganisationKind.CareAndSafetyHouse, "Zorg- en Veiligheidshuis Oefenregio", Subregions.All),
        (OrganisationKind.LabourInspectorate, "Arbeidsinspectie Oefenregio", Subregions.All),
        (OrganisationKind.Riec, "RIEC Oefenregio", Subregions.All),
        (OrganisationKind.Comensha, "CoMensha Oefenregio", Subregions.All),
        (OrganisationKind.CareProvider, "Zorgaanbieder Oefenregio", Subregions.All),
        (OrganisationKind.RegionOffice, "Regiobureau Oefenregio", Subregions.All),
    ];

    internal static readonly IReadOnlyList<(string? Brp, string Name, Subregions Part)> PracticeMunicipalities =
        [(null, "Oefendam", Subregions.Parkstad), (null, "Oefenberg", Subregions.MaastrichtHeuvelland)];

    /// <summary>The person with this key; null when there is none.</summary>
    public static DemoPersona? Find(string key) => All.FirstOrDefault(p => p.Key == key);

    internal static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("demo " + name)).AsSpan(0, 16));
}
