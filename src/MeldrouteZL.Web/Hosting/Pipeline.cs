using MeldrouteZL.Web.Live;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Hosting;

/// <summary>What every request goes through, in this order.</summary>
internal static class Pipeline
{
    public static void UseMeldroute(this WebApplication app)
    {
        app.UseKnownProxies();
        app.UseRequestLogging();
        app.UseRequestOrigin();
        app.UseExceptionHandler("/fout/500");
        app.UseStatusCodePagesWithReExecute("/fout/{0}");
        app.UseWellFormed();
        app.UseKnownMethods();
        app.UseOwnSiteOnly();
        app.UseRouting();
        app.UseAuthentication();
        app.UseFormBodies();
        app.UseRequestLimits();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseLiveDoor();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapLive();
        if (app.Environment.IsDevelopment())
        {
            app.MapDemoSignIn();
        }

        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
