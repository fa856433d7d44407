using Microsoft.AspNetCore.SignalR;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// What a page does without anybody touching it, such as hearing of changes and fetching them: it keeps no session from ending
/// (docs/decisions/0021). Who says so falsely only ends sooner.
/// </summary>
internal static class ByItself
{
    /// <summary>The header with which a script says so.</summary>
    public const string Header = "Meldroute-By-Itself";

    public static bool IsByItself(this HttpContext context) =>
        context.Request.Headers.ContainsKey(Header) || context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null;
}
