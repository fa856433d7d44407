namespace MeldrouteZL.Web.Security;

/// <summary>A code to choose a password with, and where it is typed: apart, since what stands in an address is kept in many places.</summary>
public sealed record OneTimeCode(string Code, string Address)
{
    /// <summary>With the configured public address; on a development computer with that of the request.</summary>
    public static OneTimeCode Of(HttpRequest request, string code)
    {
        var configured = request.HttpContext.RequestServices.GetRequiredService<IConfiguration>()["Meldroute:PublicAddress"];
        return new OneTimeCode(code, $"{(string.IsNullOrEmpty(configured) ? $"{request.Scheme}://{request.Host}" : configured.TrimEnd('/'))}/account/wachtwoord");
    }
}
