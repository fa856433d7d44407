using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Referrals;
using static MeldrouteZL.Domain.Referrals.CaseField;
using static MeldrouteZL.Domain.Referrals.FieldRule;

namespace MeldrouteZL.Application.Persistence;

/// <summary>
/// What each kind of receiver gets of a case, field by field, with which a region starts (domain facts, sections 12, 13, 18 and 21).
/// Afterwards they are rows of the region. What is not written down is withheld.
/// </summary>
public static class ProfileDefaults
{
    private const string NotNeeded = "Voor de taak van deze ontvanger niet nodig.";
    private const string AtTheTable = "De weging blijft bij de leden van de screeningstafel.";
    private const string ReporterStays = "Wie heeft gemeld, blijft afgeschermd.";
    private const string AnythingInIt = "In deze tekst kan alles staan. Kies de gegevens die nodig zijn.";
    private const string NoNumber = "De wet geeft deze ontvanger geen grond voor het burgerservicenummer.";
    private const string NoNationality = "Besluit Wgs, artikel 1.9: samenwerkingsverbanden verwerken geen nationaliteit.";

    private static readonly CaseField[] OfCase = [Form, Place, Observed, Circumstances, AgeAndSex];

    /// <summary>A line for every field of every kind of organisation that can receive a referral.</summary>
    public static IReadOnlyList<ProfileField> For(short regionId, DateOnly validFrom)
    {
        return
        [
            .. House(OrganisationKind.WeighingTeam), .. House(OrganisationKind.CareAndSafetyHouse), .. Riec(), .. Desk(), .. Labour(), .. Police(),
            .. Care(OrganisationKind.CareCoordination, "Wmo 2015 en Jeugdwet: taak van de gemeente, door de zorgcoördinatie", FactMark.Proposal),
            .. Care(OrganisationKind.VeiligThuis, "Wmo 2015, artikel 4.1.1: taak van Veilig Thuis", FactMark.Secondary), .. Provider(),
        ];

        IEnumerable<ProfileField> House(OrganisationKind kind) => Complete(kind,
        [
            .. Given(kind, "Wgs, artikel 2.30, en Besluit Wgs, artikel 2.20: nodig om de criteria te toetsen", FactMark.Primary, Needed, [.. OfCase, Classification]),
            .. Given(kind, "Wgs, artikel 2.30, en Besluit Wgs, artikel 2.20: nodig om de criteria te toetsen", FactMark.Primary, Offered, Story, Indicators, Objects, ClassMotivation),
            .. Given(kind, "Wgs, artikel 2.30: identificatie en contact", FactMark.Primary, Needed, Name, BirthDate, SafeContact),
            .. Given(kind, "Wgs, artikel 2.30: identificatie en contact", FactMark.Primary, Offered, Address, Contact),
            .. Given(kind, "Wgs, artikel 2.29: burgerservicenummer", FactMark.Primary, Offered, CitizenNumber),
            .. Given(kind, "Wgs, artikel 2.30: wonen, geld en inkomen", FactMark.Primary, Offered, Livelihood),
            .. Given(kind, "Wgs, artikel 2.30: gezondheid", FactMark.Primary, Offered, Health),
            .. Given(kind, "Wgs, artikel 2.30, en UAVG, artikel 33: de persoon die overlast of criminaliteit veroorzaakt", FactMark.Primary, Offered, Suspect, SuspectIdentity),
            .. Withheld(kind, NoNationality, FactMark.Primary, Nationality, Residence),
            .. Withheld(kind, "Wgs, artikel 2.30: een Zorg- en Veiligheidshuis heeft geen grond voor gegevens over seksueel gedrag.", FactMark.Primary, SexualConduct),
        ]);

        IEnumerable<ProfileField> Riec() => Complete(OrganisationKind.Riec,
        [
            .. Given(OrganisationKind.Riec, "Besluit Wgs, artikel 2.16: nodig om de criteria te toetsen", FactMark.Primary, Needed, [.. OfCase, Objects, Suspect]),
            .. Given(OrganisationKind.Riec, "Besluit Wgs, artikel 2.16: nodig om de criteria te toetsen", FactMark.Primary, Offered, Story, Indicators),
            .. Given(OrganisationKind.Riec, "Wgs, artikel 2.22, en Besluit Wgs, artikel 2.15: identificatie en contact", FactMark.Primary, Offered, Name, BirthDate, Address, Contact, SuspectIdentity),
            .. Given(OrganisationKind.Riec, "Wgs, artikel 2.21: burgerservicenummer", FactMark.Primary, Offered, CitizenNumber),
            .. Given(OrganisationKind.Riec, "Wgs, artikel 2.22, en Besluit Wgs, artikel 2.15: geld, inkomen en wonen", FactMark.Primary, Offered, Livelihood),
            .. Given(OrganisationKind.Riec, "Wgs, artikel 2.22: seksueel gedrag bij mensenhandel, nooit de geaardheid", FactMark.Primary, Offered, SexualConduct),
            .. Withheld(OrganisationKind.Riec, NoNationality, FactMark.Primary, Nationality, Residence),
            .. Withheld(OrganisationKind.Riec, "Wgs, artikel 2.22: het RIEC heeft geen grond voor gegevens over gezondheid.", FactMark.Primary, Health),
        ]);

        IEnumerable<ProfileField> Desk() => Complete(OrganisationKind.MunicipalAdministration,
        [
            .. Given(OrganisationKind.MunicipalAdministration, "Gemeentewet, Awb en Wet Bibob: bestuurlijke aanpak", FactMark.Proposal, Needed, Form, Place, Observed, Circumstances, Objects),
            .. Given(OrganisationKind.MunicipalAdministration, "Gemeentewet, Awb en Wet Bibob: bestuurlijke aanpak", FactMark.Proposal, Offered, Story, Indicators, AgeAndSex, Suspect),
        ]);

        IEnumerable<ProfileField> Labour() => Complete(OrganisationKind.LabourInspectorate,
        [
            .. Given(OrganisationKind.LabourInspectorate, "Arbeidswetten (Wav, Wml, Arbeidstijdenwet): toezicht en opsporing", FactMark.Proposal, Needed, [.. OfCase, Objects, Name, BirthDate]),
            .. Given(OrganisationKind.LabourInspectorate, "Arbeidswetten (Wav, Wml, Arbeidstijdenwet): toezicht en opsporing", FactMark.Proposal, Offered,
                Story, Indicators, Address, Contact, SafeContact, Livelihood, Nationality, Residence, Suspect, SuspectIdentity),
            .. Withheld(OrganisationKind.LabourInspectorate, NoNumber, FactMark.Primary, CitizenNumber),
        ]);

        IEnumerable<ProfileField> Police() => Complete(OrganisationKind.Avim,
        [
            .. Given(OrganisationKind.Avim, "Wetboek van Strafrecht, artikel 273f: opsporing van mensenhandel", FactMark.Proposal, Needed,
                [.. OfCase, Indicators, Objects, Classification, Name, BirthDate, SafeContact, Suspect, SuspectIdentity]),
            .. Given(OrganisationKind.Avim, "Wetboek van Strafrecht, artikel 273f: opsporing van mensenhandel", FactMark.Proposal, Offered,
                Story, ClassMotivation, TableWeighing, Address, Contact, Livelihood, SexualConduct, Nationality, Residence),
            .. Withheld(OrganisationKind.Avim, NoNumber, FactMark.Primary, CitizenNumber),
        ]);

        IEnumerable<ProfileField> Care(OrganisationKind kind, string ground, FactMark mark) => Complete(kind,
        [
            .. Given(kind, ground, mark, Needed, [.. OfCase, Story, Indicators, Classification, Name, BirthDate, Address, Contact, SafeContact]),
            .. Given(kind, ground, mark, Offered, Objects, ClassMotivation, TableWeighing, Livelihood, Health, SexualConduct, Nationality, Residence, Suspect, SuspectIdentity),
            .. kind == OrganisationKind.VeiligThuis
                ? Given(kind, "Wmo 2015, artikel 5.2.9: burgerservicenummer", FactMark.Primary, Offered, CitizenNumber)
                : Withheld(kind, NoNumber, FactMark.Primary, CitizenNumber),
        ]);

        IEnumerable<ProfileField> Provider() => Complete(OrganisationKind.CareProvider,
        [
            .. Given(OrganisationKind.CareProvider, "Wmo 2015 of Jeugdwet: hulp aan het slachtoffer", FactMark.Proposal, Needed, Form, Circumstances, AgeAndSex, Name, BirthDate, Contact, SafeContact),
            .. Given(OrganisationKind.CareProvider, "Wmo 2015 of Jeugdwet: hulp aan het slachtoffer", FactMark.Proposal, Offered, Story, Place, Observed, Indicators, Address, Livelihood, Health),
            .. Withheld(OrganisationKind.CareProvider, NoNumber, FactMark.Primary, CitizenNumber),
        ]);

        IEnumerable<ProfileField> Given(OrganisationKind kind, string ground, FactMark mark, FieldRule rule, params IEnumerable<CaseField> fields) =>
            fields.Select(f => new ProfileField(regionId, kind, f, rule, ground, mark, validFrom));

        IEnumerable<ProfileField> Withheld(OrganisationKind kind, string because, FactMark mark, params IEnumerable<CaseField> fields) =>
            fields.Select(f => new ProfileField(regionId, kind, f, FieldRule.Withheld, because, mark, validFrom));

        IEnumerable<ProfileField> Complete(OrganisationKind kind, List<ProfileField> lines) =>
            lines.Concat(Enum.GetValues<CaseField>().Except(lines.Select(l => l.Field)).SelectMany(f => Withheld(kind, WhyNot(f), FactMark.Proposal, f)));
    }

    private static string WhyNot(CaseField field) => field switch
    {
        Reporter => ReporterStays,
        PersonsText => AnythingInIt,
        TableWeighing => AtTheTable,
        CitizenNumber => NoNumber,
        _ => NotNeeded,
    };
}
