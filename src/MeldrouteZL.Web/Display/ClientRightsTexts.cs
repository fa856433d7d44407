using MeldrouteZL.Domain.Trajectories;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Display;

/// <summary>The rights of a client, in plain Dutch.</summary>
public static class ClientRightsTexts
{
    public static string Of(ClientRequestKind kind) => kind switch
    {
        ClientRequestKind.Inspection => "Inzage: zien wat er staat en wie wat kreeg",
        ClientRequestKind.Correction => "Verbeteren: iets klopt niet",
        ClientRequestKind.Destruction => "Vernietigen: alles moet weg",
    };

    /// <summary>The kind as one word.</summary>
    public static string NameOf(ClientRequestKind kind) => kind switch
    {
        ClientRequestKind.Inspection => "Inzage",
        ClientRequestKind.Correction => "Verbetering",
        ClientRequestKind.Destruction => "Vernietiging",
    };

    public static string Of(ClientAge age) => age switch
    {
        ClientAge.Under12 => "Jonger dan 12",
        ClientAge.From12To15 => "12 tot en met 15",
        ClientAge.From16 => "16 of ouder",
    };

    public static string Of(RequestedBy by) => by switch
    {
        RequestedBy.Client => "De cliënt zelf, en die kan hierover beslissen",
        RequestedBy.RepresentativeOfChild => "Ouder of voogd van een cliënt jonger dan 16",
        RequestedBy.RepresentativeOfIncapable => "Wettelijk vertegenwoordiger van een cliënt die dit niet zelf kan beslissen",
    };

    public static string Of(IdentityProof proof) => proof switch
    {
        IdentityProof.Document => "Identiteitsbewijs gezien",
        IdentityProof.KnownInPerson => "Ik ken deze persoon uit de begeleiding",
        IdentityProof.ConfirmedByProvider => "De hulpverlener bevestigt wie het is",
    };

    public static string Of(RequestRefusalGround ground) => ground switch
    {
        RequestRefusalGround.InterestOfAnother => "Een ander heeft er groot belang bij dat het blijft (Wmo, artikel 5.3.5; alleen bij vernietigen)",
        RequestRefusalGround.ProtectionOrDetection => "Opsporing, of bescherming van de cliënt of een ander (UAVG, artikel 41)",
        RequestRefusalGround.AgainstInterestOfChild => "Tegen het belang van het kind (Wmo, artikel 5.3.3; alleen als ouder of voogd inzage vraagt)",
        RequestRefusalGround.NotIncorrect => "Wat er staat, klopt (alleen bij verbeteren)",
    };

    public static string Of(PackState state) => state switch
    {
        PackState.Prepared => "Wacht op een collega",
        PackState.Returned => "Terug voor aanpassing",
        PackState.Replaced => "Vervangen door een nieuwe",
        PackState.Released => "Vrijgegeven",
    };

    public static BadgeKind BadgeOf(PackState state) => state switch
    {
        PackState.Prepared => BadgeKind.Info,
        PackState.Returned => BadgeKind.Warning,
        PackState.Replaced => BadgeKind.Neutral,
        PackState.Released => BadgeKind.Good,
    };

    public static string Of(PackSection section) => section switch
    {
        PackSection.Trajectory => "De begeleiding",
        PackSection.Contact => "Contact",
        PackSection.Monitoring => "Hoe vaak wij contact houden",
        PackSection.Procedures => "Procedures",
        PackSection.Reflection => "Bedenktijd en verblijf",
        PackSection.Support => "Hulp per leefgebied",
        PackSection.Wellbeing => "Hoe het ging, volgens u",
        PackSection.Transfers => "Van de ene hulp naar de andere",
        PackSection.Meetings => "Zorgoverleg",
        PackSection.Shelter => "Opvang",
        PackSection.Disclosures => "Wie wat over u kreeg",
        PackSection.OwnWords => "Uw eigen woorden",
    };

    /// <summary>What the second person decides.</summary>
    public static IReadOnlyList<SelectListItem> ReleasedOrNot { get; } =
        [new("Ja, de cliënt mag dit zo lezen", "true"), new("Nee, het moet anders", "false")];
}
