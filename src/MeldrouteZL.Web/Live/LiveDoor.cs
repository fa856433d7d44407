using System.Globalization;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace MeldrouteZL.Web.Live;

/// <summary>
/// The one place where a page keeps a connection open. Everything about who may is decided on the request that asks for it,
/// before there is a connection; to everybody else the address does not exist.
/// </summary>
internal static class LiveDoor
{
    public const string Address = "/screening/live";

    /// <summary>The field in the address that holds the day of the meeting.</summary>
    public const string Field = "overleg";

    /// <summary>The field that holds when the page was read, in milliseconds of 1970.</summary>
    public const string Since = "sinds";

    private const int MaxMessage = 1024;

    /// <summary>Where the page with this line asks for its connection.</summary>
    public static string AddressOf(LiveLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{Address}?{Field}={MeetingKey.Of(line.Meeting)}&{Since}={line.At.ToUnixTimeMilliseconds()}");

    public static void AddLive(this IServiceCollection services)
    {
        services.AddSignalR(o =>
        {
            o.EnableDetailedErrors = false;
            o.MaximumReceiveMessageSize = MaxMessage; // the handshake; nothing else is received
            o.KeepAliveInterval = TimeSpan.FromSeconds(15);
            o.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
        });
        services.AddSingleton<Followers>();
        services.AddHostedService<LiveService>();
    }

    public static void MapLive(this WebApplication app) => app.MapHub<MeetingHub>(Address, o =>
    {
        o.Transports = HttpTransportType.WebSockets;
        o.ApplicationMaxBufferSize = o.TransportMaxBufferSize = 16 * MaxMessage;
    });

    /// <summary>Whether this request asks for such a connection, over HTTP/2 by the method CONNECT.</summary>
    public static bool AsksForConnection(this HttpContext context) =>
        context.Request.Path.Equals(Address, StringComparison.Ordinal)
        && (context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest == true || context.Features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect == true);

    /// <summary>Stands after authorization: the role is known, the meeting not yet.</summary>
    public static IApplicationBuilder UseLiveDoor(this WebApplication app)
    {
        app.UseWebSockets();
        return app.Use(async (context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null && await RefusalAsync(context) is { } refusal)
            {
                context.Response.StatusCode = refusal;
                return;
            }

            await next(context);
        });
    }

    private static async Task<int?> RefusalAsync(HttpContext context)
    {
        if (!context.AsksForConnection() || !context.WebSockets.IsWebSocketRequest)
        {
            return StatusCodes.Status404NotFound;
        }

        if (!context.Request.SaysOwnOrigin())
        {
            return StatusCodes.Status403Forbidden;
        }

        var services = context.RequestServices;
        var actor = context.User.Actor();
        var cookie = services.GetRequiredService<IOptionsMonitor<SessionCookie>>().Get(ActorClaims.Scheme).CookieName;
        if (!services.GetRequiredService<Followers>().HasRoomFor(actor.UserId))
        {
            return StatusCodes.Status429TooManyRequests;
        }

        if (await services.GetRequiredService<FollowMeeting.Handler>().Handle(context.Request.Query[Field], actor, context.RequestAborted) is not { } meeting)
        {
            return StatusCodes.Status404NotFound;
        }

        context.Features.Set(new Admission(meeting, actor, context.Request.Cookies[cookie]!, MadeAt(context.Request.Query[Since])));
        return null;
    }

    // Who does not say so hears at once.
    private static DateTimeOffset MadeAt(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since) && since <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(since)
            : DateTimeOffset.MinValue;
}
