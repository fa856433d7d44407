using System.Net.Mail;

namespace MeldrouteZL.Application.Accounts;

/// <summary>What counts as the address of an account, for the page, the command line and the mail alike.</summary>
public static class EmailText
{
    /// <summary>One bare address that mail can be sent to: no name before it, no list.</summary>
    public static bool IsAddress(string? text) => MailAddress.TryCreate(text, out var address) && address.Address == text;
}
