namespace MeldrouteZL.Domain.Attachments;

/// <summary>What is known of the content of an attachment.</summary>
public enum AttachmentState : short
{
    /// <summary>Not looked at by the virus scanner yet: in quarantine.</summary>
    Waiting = 0,
    Clean = 1,

    /// <summary>The scanner found something: the content and its key are destroyed, name and hash are kept.</summary>
    Infected = 2,

    /// <summary>Taken out of a draft: nothing is left.</summary>
    Removed = 3,
}
