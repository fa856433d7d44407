namespace MeldrouteZL.Application.Mail;

/// <summary>The mail server through which mail leaves.</summary>
/// <param name="UseTls">Whether the connection must become encrypted (STARTTLS) before anything is said.</param>
/// <param name="User">Null for a server that asks for no password.</param>
/// <param name="From">The address that mail comes from.</param>
public sealed record MailServer(string Host, int Port, bool UseTls, string? User, string? Password, string From);

/// <summary>How mail is sent.</summary>
/// <param name="Server">Null where no mail server is configured: then mail waits.</param>
/// <param name="PublicAddress">The address of the application, which stands in the mail.</param>
public sealed record MailSettings(MailServer? Server, string PublicAddress)
{
    /// <summary>For a program that sends nothing.</summary>
    public static readonly MailSettings None = new(null, "");
}
