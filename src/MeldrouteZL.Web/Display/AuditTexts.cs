using MeldrouteZL.Application.Audit;

namespace MeldrouteZL.Web.Display;

/// <summary>What the log says, in Dutch.</summary>
internal static class AuditTexts
{
    public static string Of(AuditAction action, AuditObject on) => action switch
    {
        AuditAction.Open => on switch
        {
            AuditObject.Signal => "Signaal geopend",
            AuditObject.Referral => "Verwijzing geopend",
            _ => "Casus geopend",
        },
        AuditAction.ReadPart => "Deel van de casus gelezen",
        AuditAction.Step => "Stap gezet",
        AuditAction.List => "Lijst bekeken",
        AuditAction.Search => "Gezocht",
        AuditAction.SignIn => "Aangemeld",
        AuditAction.SignOut => "Afgemeld",
        AuditAction.ChooseMembership => "Rol gekozen",
        AuditAction.Page => "Pagina gevraagd",
        AuditAction.Export => "Gegevens opgehaald",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "What is it called?"),
    };

    public static string Of(AuditResult result) => result switch
    {
        AuditResult.Done => "gelukt",
        AuditResult.Refused => "niet gedaan",
        AuditResult.NotFound => "niet gevonden",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "What is it called?"),
    };
}
