using System.Security.Cryptography;
using System.Text.Json;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Domain.PublicReports;
using Microsoft.AspNetCore.DataProtection;

namespace MeldrouteZL.Web.Pages.Public;

/// <summary>The steps of the public form, all at one address.</summary>
public enum ReportStep
{
    Start = 1,
    What = 2,
    Who = 3,
    Review = 4,

    /// <summary>It was sent; the code is shown.</summary>
    Code = 5,

    /// <summary>The browser was told to forget.</summary>
    Done = 6,
}

/// <summary>
/// All that the public form knows of a reporter between two steps. It travels in the form itself, closed: nothing of it stands
/// in a cookie, in an address or on the server.
/// </summary>
/// <param name="FormKey">Makes sending twice act once, from the moment the report can be sent.</param>
/// <param name="Digits">The code, from then on: a second sending of the same form shows the same one.</param>
public sealed record ReportDraft(ReportStep Step, Guid FormKey, ReportLanguage Language, ReportPublicly.Command Said, string? Digits)
{
    public static ReportDraft Begin(ReportLanguage language) => new(ReportStep.Start, Guid.Empty, language, new(), null);

    /// <summary>As it is looked over before it is sent. Who goes back and changes something sends another report, with a code of its own.</summary>
    public ReportDraft ForSending(DateTimeOffset at) => this with { FormKey = Guid.CreateVersion7(at), Digits = ReportCodes.Create().Digits };
}

/// <summary>What the page of the status knows between a code and an answer.</summary>
/// <param name="Key">What was made of the code (<see cref="ReportStatus.Key"/>), so that it is not hashed again; null before it was typed.</param>
public sealed record ReportVisit(ReportLanguage Language, Guid? Key);

/// <summary>Closes what travels in a form, and opens it again.</summary>
public sealed class ReportBox(IDataProtectionProvider provider)
{
    // As long as somebody may take to write, and no longer than a page is left open by mistake.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private readonly ITimeLimitedDataProtector protector = provider.CreateProtector("the public form").ToTimeLimitedDataProtector();

    public string Close<T>(T content)
        where T : class => protector.Protect($"{typeof(T).Name} {JsonSerializer.Serialize(content)}", Lifetime);

    /// <returns>Null when it was not closed here, is something else, or is too old.</returns>
    public T? Open<T>(string? box)
        where T : class
    {
        if (string.IsNullOrEmpty(box))
        {
            return null;
        }

        try
        {
            return protector.Unprotect(box).Split(' ', 2) is [var name, var content] && name == typeof(T).Name ? JsonSerializer.Deserialize<T>(content) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
