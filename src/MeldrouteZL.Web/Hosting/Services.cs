using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using MeldrouteZL.Application;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Live;
using MeldrouteZL.Web.Pages;
using MeldrouteZL.Web.Pages.Public;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.WebEncoders;
using Serilog;
using Serilog.Formatting.Json;

namespace MeldrouteZL.Web.Hosting;

/// <summary>What the web application is made of.</summary>
internal static class Services
{
    public static void AddMeldroute(this WebApplicationBuilder builder, DatabaseLogins logins)
    {
        var services = builder.Services;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = o.ValidateScopes = true);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(logins);
        services.AddMeldrouteApplication(logins, () => AuditPlace.Find(builder.Configuration, builder.Environment), () => MailPlace.Find(builder.Configuration), () => builder.Configuration["Meldroute:Clamd:Socket"]);
        AddAccounts(builder);
        services.AddRazorPages().AddMvcOptions(o =>
        {
            DutchBindingMessages.Use(o);
            o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true; // validators decide what is required
            o.ModelMetadataDetailsProviders.Add(new ExcludeBindingMetadataProvider(typeof(IncomingFile))); // comes with the form, never from a field
            o.Filters.Add<NoNulls>();
            o.Filters.Add<KnownForms>();
            o.Filters.Add<Menu>();
        });
        services.Configure<FormOptions>(o => o.ValueCountLimit = FormBodies.MaxValues);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRouting(o => o.LowercaseUrls = true);
        services.AddSingleton(OutgoingTexts.Words);
        services.AddSingleton<StepTools>();
        services.AddSingleton<FileRoom>();
        services.AddSingleton<ReportBox>();
        services.AddSingleton(new LeaveTo(builder.Configuration["Meldroute:LeaveTo"]));
        services.AddHostedService<ClockService>();
        services.AddLive();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = builder.Environment.IsDevelopment() ? "meldroute-form" : "__Host-meldroute-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        builder.AddSurroundings();
        builder.AddProxyAuthority();
        services.AddRequestLimits(builder.Configuration);
        services.AddSingleton<DistributedContextPropagator, OwnTrace>();
        // First of all filters: what the framework answers by itself, before the pipeline, has the headers too.
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, SecurityHeaders>());
    }

    public static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(
            new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).Enrich.With<NoRequestPath>().WriteTo.Console(new JsonFormatter()).CreateLogger(), dispose: true);
    }

    private static void AddAccounts(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<Account>(o =>
        {
            // Length instead of composition rules (PasswordRules).
            o.Password = new() { RequiredLength = PasswordRules.MinLength, RequiredUniqueChars = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            o.User.RequireUniqueEmail = true;
        }).AddEntityFrameworkStores<MeldrouteDb>().AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddAuthentication(ActorClaims.Scheme)
            .AddScheme<SessionCookie, SessionHandler>(ActorClaims.Scheme, o => o.SecureOnly = !builder.Environment.IsDevelopment());
        builder.AddPasskeys();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<Arrival>();
        services.AddSingleton<Credentials>();
        services.AddSingleton<AccountLinks>();
        services.AddSingleton<Attempts>();
        services.AddSingleton(LeakedPasswords.In(builder.Configuration["Meldroute:LeakedPasswords"]));
        services.AddSingleton(new PracticeSettings(IsOn: builder.Configuration["Meldroute:Practice"] != "off"));
        services.AddSingleton<SecondStep>();
        services.AddSingleton<IAuthorizationHandler, ForRolesHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        var keys = services.AddDataProtection().SetApplicationName("MeldrouteZL");
        if (builder.Configuration["Meldroute:KeysFolder"] is { } folder)
        {
            keys.PersistKeysToFileSystem(new DirectoryInfo(folder)); // shared by all replicas
        }
    }
}
