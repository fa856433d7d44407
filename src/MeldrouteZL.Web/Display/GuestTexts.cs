using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words and colours of an invitation: one line per state.</summary>
internal static class GuestTexts
{
    public static string Of(GuestState state) => state switch
    {
        GuestState.Waiting => "Nog niet geopend",
        GuestState.Opened => "Geopend",
        GuestState.Contributed => "Beantwoord",
        GuestState.Revoked => "Ingetrokken",
        GuestState.Over => "Verlopen",
    };

    public static BadgeKind BadgeOf(GuestState state) => state switch
    {
        GuestState.Waiting or GuestState.Opened => BadgeKind.Info,
        GuestState.Contributed => BadgeKind.Good,
        GuestState.Revoked or GuestState.Over => BadgeKind.Neutral,
    };

    /// <summary>Who told it, as it stands with everything that a guest wrote.</summary>
    public static string NameOf(GuestInvitation invitation) => $"Gast: {invitation.Name}, {invitation.Organisation}";
}
