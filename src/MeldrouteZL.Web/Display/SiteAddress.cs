namespace MeldrouteZL.Web.Display;

/// <summary>A whole address of the application, for what is read outside it.</summary>
internal static class SiteAddress
{
    /// <summary>With the configured public address; on a development computer with that of the request.</summary>
    public static string Of(HttpRequest request, string path)
    {
        var configured = request.HttpContext.RequestServices.GetRequiredService<IConfiguration>()["Meldroute:PublicAddress"];
        return $"{(string.IsNullOrEmpty(configured) ? $"{request.Scheme}://{request.Host}" : configured.TrimEnd('/'))}{path}";
    }
}
