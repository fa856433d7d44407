using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>What of a case can go to another organisation, field by field. The numbers are stored: never renumber.</summary>
public enum CaseField : short
{
    Form = 1,

    /// <summary>The story of a signal as it was told.</summary>
    Story = 2,
    Place = 3,
    Observed = 4,

    /// <summary>The coded answers about a signal that tell nothing of health, sexual conduct or residence.</summary>
    Circumstances = 5,
    Indicators = 6,

    /// <summary>Premises, firms, addresses and vehicles that belong to no person.</summary>
    Objects = 7,

    /// <summary>The class that counts, of one victim.</summary>
    Classification = 8,
    ClassMotivation = 9,
    TableWeighing = 10,
    AgeAndSex = 11,

    Name = 20,
    BirthDate = 21,
    CitizenNumber = 22,
    Address = 23,

    /// <summary>Telephone numbers and accounts on the internet.</summary>
    Contact = 24,
    SafeContact = 25,

    /// <summary>Income, debts, education, housing and what somebody does by day (R189, R190).</summary>
    Livelihood = 26,

    Health = 30,
    SexualConduct = 31,
    Nationality = 32,
    Residence = 33,

    /// <summary>That there is a suspect, with coarse facts.</summary>
    Suspect = 40,
    SuspectIdentity = 41,

    /// <summary>Who told it.</summary>
    Reporter = 50,

    /// <summary>The shielded text about persons of a signal, in which anything may stand.</summary>
    PersonsText = 51,
}

/// <summary>Facts about fields, one line per field.</summary>
public static class CaseFields
{
    /// <summary>What a receiver must be allowed to have: all of these groups (domain facts, sections 12, 18 and 21).</summary>
    public static DataGroups GroupsOf(CaseField field) => field switch
    {
        CaseField.Form or CaseField.Story or CaseField.Place or CaseField.Observed or CaseField.Circumstances or CaseField.Indicators
            or CaseField.Objects or CaseField.Classification or CaseField.ClassMotivation or CaseField.TableWeighing or CaseField.AgeAndSex => DataGroups.Facts,
        CaseField.Name or CaseField.BirthDate or CaseField.CitizenNumber or CaseField.Address or CaseField.Contact or CaseField.SafeContact
            or CaseField.Livelihood => DataGroups.Facts | DataGroups.VictimIdentity,
        CaseField.Health => DataGroups.Facts | DataGroups.Health,
        CaseField.SexualConduct => DataGroups.Facts | DataGroups.SexualConduct,
        CaseField.Nationality or CaseField.Residence => DataGroups.Facts | DataGroups.ResidenceAndNationality,
        CaseField.Suspect => DataGroups.Facts | DataGroups.Suspect,
        CaseField.SuspectIdentity => DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.Suspect,
        CaseField.Reporter => DataGroups.Facts | DataGroups.ReporterIdentity,
        CaseField.PersonsText => DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.Suspect,
    };

    /// <summary>
    /// Whether a region may let this field go to this kind of organisation at all: the wall above the profiles, which are data. Who
    /// told it stays shielded, and a text in which anything may stand is not sent as it is.
    /// </summary>
    public static bool MayEver(OrganisationKind receiver, CaseField field) =>
        field is not (CaseField.Reporter or CaseField.PersonsText)
        && ReceiverProfile.Of(receiver).HasFlag(GroupsOf(field))
        && (field != CaseField.CitizenNumber || SignalPeople.MayHaveNumbers(receiver));

    /// <summary>The field to which a coded answer belongs, by what it tells.</summary>
    public static CaseField FieldOf(SignalFeature feature) => feature switch
    {
        SignalFeature.AtSexBusiness or SignalFeature.SexWork or SignalFeature.BlackmailWithImages or SignalFeature.ThreatToPublishImages
            or SignalFeature.SexualAbuse => CaseField.SexualConduct,
        SignalFeature.FearOfDeportation => CaseField.Residence,
        _ when feature.Kind() == SignalFeatureKind.Care => CaseField.Health,
        _ when feature.Kind() == SignalFeatureKind.Origin => CaseField.Reporter, // how it came in tells who told it
        _ => CaseField.Circumstances,
    };
}
