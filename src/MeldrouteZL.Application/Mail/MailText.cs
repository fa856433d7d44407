using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using MeldrouteZL.Application.Audit.Seals;

namespace MeldrouteZL.Application.Mail;

/// <summary>
/// The text of a mail. Whoever reads the mail of somebody learns that there is a message and nothing else: no name, no number,
/// no reason (ASVS 5.0, 14.2.1).
/// </summary>
internal static class MailText
{
    public static MailMessage Message(MailSettings settings, Guid id, MailAddress to) =>
        Make(settings, id, to, "Meldroute", $"Er staat een bericht voor u in Meldroute.\r\n{settings.PublicAddress}\r\n");

    /// <summary>What verify-audit takes as an anchor; lines short enough that no mail program breaks them.</summary>
    public static MailMessage Anchor(MailSettings settings, Guid id, MailAddress to, AuditSeal seal) => Make(settings, id, to, "Meldroute: zegel van het logboek", string.Create(
        CultureInfo.InvariantCulture,
        $"Bewaar deze mail. Hiermee is later te zien of het logboek is veranderd.\r\n\r\n{AnchorText.Of(seal)}\r\n{settings.PublicAddress}\r\n"));

    // Plain ASCII without encoding, so that a saved mail is a readable file.
    private static MailMessage Make(MailSettings settings, Guid id, MailAddress to, string subject, string body)
    {
        var from = new MailAddress(settings.Server!.From);
        return new MailMessage(from, to)
        {
            Subject = subject,
            Body = body,
            BodyEncoding = Encoding.ASCII,
            BodyTransferEncoding = TransferEncoding.SevenBit,
            Headers = { { "Message-ID", $"<{id:N}@{from.Host}>" }, { "Auto-Submitted", "auto-generated" } },
        };
    }
}
