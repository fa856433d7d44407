namespace MeldrouteZL.Web.Security;

/// <summary>The address of a link to choose a password.</summary>
internal static class LinkAddress
{
    /// <summary>At the configured public address; on a development computer at that of the request.</summary>
    public static string Of(HttpRequest request, string key)
    {
        var configured = request.HttpContext.RequestServices.GetRequiredService<IConfiguration>()["Meldroute:PublicAddress"];
        return $"{(string.IsNullOrEmpty(configured) ? $"{request.Scheme}://{request.Host}" : configured.TrimEnd('/'))}/account/wachtwoord?link={key}";
    }
}
