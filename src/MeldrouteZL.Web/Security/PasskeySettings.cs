using Microsoft.AspNetCore.Identity;

namespace MeldrouteZL.Web.Security;

/// <summary>For which address passkeys are made and accepted. Read from the configuration, never from what a request says.</summary>
internal static class PasskeySettings
{
    private const string Verified = "required";

    public static void AddPasskeys(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<IPasskeyHandler<Application.Accounts.Account>, PasskeyHandler<Application.Accounts.Account>>();
        services.AddScoped<Passkeys>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var address = configuration["Meldroute:PublicAddress"] is { Length: > 0 } text ? new Uri(text) : null;
            options.ServerDomain = address?.Host ?? (builder.Environment.IsDevelopment() ? "localhost" : null);
            options.UserVerificationRequirement = Verified;
            options.ResidentKeyRequirement = Verified; // so that nobody types who they are before
            options.ValidateOrigin = context => ValueTask.FromResult(
                !context.CrossOrigin && (address is not null
                    ? context.Origin == address.GetLeftPart(UriPartial.Authority)
                    : builder.Environment.IsDevelopment() && Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin) && origin.Host == "localhost"));
        });
    }
}
