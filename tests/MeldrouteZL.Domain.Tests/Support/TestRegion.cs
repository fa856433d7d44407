using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Tests.Support;

/// <summary>A fictitious region with two of everything that may be taken for one another.</summary>
internal static class TestRegion
{
    public const short Id = 1;

    public const int Heerlen = 1;
    public const int Maastricht = 2;
    public const int HeerlenDesk = 3;
    public const int MaastrichtDesk = 4;
    public const int VeiligThuis = 5;
    public const int Avim = 6;
    public const int CareParkstad = 7;
    public const int CareElsewhere = 8;
    public const int WeighingTeam = 9;
    public const int HouseParkstad = 10;
    public const int HouseMaastricht = 11;
    public const int Labour = 12;
    public const int Riec = 13;
    public const int Comensha = 14;
    public const int CareProvider = 15;
    public const int OtherCareProvider = 16;
    public const int Office = 17;

    public static Region Create() => new(Id, "Testregio",
    [
        Organisation(Heerlen, OrganisationKind.Municipality, Subregions.Parkstad),
        Organisation(Maastricht, OrganisationKind.Municipality, Subregions.MaastrichtHeuvelland),
        Organisation(HeerlenDesk, OrganisationKind.MunicipalAdministration, Subregions.Parkstad),
        Organisation(MaastrichtDesk, OrganisationKind.MunicipalAdministration, Subregions.MaastrichtHeuvelland),
        Organisation(VeiligThuis, OrganisationKind.VeiligThuis),
        Organisation(Avim, OrganisationKind.Avim),
        Organisation(CareElsewhere, OrganisationKind.CareCoordination, Subregions.WestelijkeMijnstreek | Subregions.MaastrichtHeuvelland),
        Organisation(CareParkstad, OrganisationKind.CareCoordination, Subregions.Parkstad),
        Organisation(WeighingTeam, OrganisationKind.WeighingTeam),
        Organisation(HouseMaastricht, OrganisationKind.CareAndSafetyHouse, Subregions.MaastrichtHeuvelland),
        Organisation(HouseParkstad, OrganisationKind.CareAndSafetyHouse, Subregions.Parkstad),
        Organisation(Labour, OrganisationKind.LabourInspectorate),
        Organisation(Riec, OrganisationKind.Riec),
        Organisation(Comensha, OrganisationKind.Comensha),
        Organisation(CareProvider, OrganisationKind.CareProvider),
        Organisation(OtherCareProvider, OrganisationKind.CareProvider),
        Organisation(Office, OrganisationKind.RegionOffice),
    ],
    [
        .. Enum.GetValues<TermKind>().Select(kind => new Term(Id, kind, Hours(kind), TermUnit.Hours, "test", new DateOnly(2026, 1, 1))),
    ]);

    /// <summary>Every clock has its own length, so that a due moment tells which clock it is.</summary>
    public static int Hours(TermKind kind) => kind switch
    {
        TermKind.DraftWarning => 2100,
        TermKind.DraftExpiry => 2800,
        TermKind.AttentionOfficerAnswer => 201,
        TermKind.InternalRoute => 1002,
        TermKind.VeiligThuisAssessment => 503,
        TermKind.AcuteAnswer => 104,
        TermKind.MinutesFixed => 705,
        TermKind.OwnerAccepts => 206,
        TermKind.ReferralAnswer => 507,
        TermKind.FeedbackToReporter => 408,
        TermKind.Investigation => 1009,
        TermKind.Shielding => 3010,
        TermKind.RequestAnswer => 744,
        TermKind.RequestAnswerExtended => 2208,
        TermKind.DestructionOnRequest => 2209,
        TermKind.BreachNotification => 72,
        TermKind.EmergencyAccess => 1,
        TermKind.ReporterOpening => 1,
        TermKind.PublicReportCode => 4320,
        TermKind.FeedbackToColleague => 109,
        TermKind.ContactLight => 601,
        TermKind.ContactNormal => 313,
        TermKind.ContactIntensive => 161,
        TermKind.ConsentWait => 643,
        TermKind.ReflectionPeriod => 2161,
        TermKind.ReflectionPeriodDublin => 721,
        TermKind.PoliceReport => 727,
        TermKind.PracticeClearing => 336,
        TermKind.GuestInvitation => 168,
        TermKind.ComenshaConfirmation => 1009,
        TermKind.InformPerson => 672,
        TermKind.InformPersonExtension => 337,
    };

    private static Organisation Organisation(int id, OrganisationKind kind, Subregions covers = Subregions.All) =>
        new(id, Id, kind, (short)id, $"Organisatie {id}", covers);
}
