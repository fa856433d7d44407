using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Hosting;

/// <summary>One click signs a demo person in. Mapped in Development only: elsewhere the address does not exist.</summary>
internal static class DemoSignIn
{
    public static void MapDemoSignIn(this WebApplication app) => app.MapPost("/account/demo", async (
        HttpContext http, [FromForm] string? persona, [FromForm] string? terug, ChooseMembership.Handler memberships, SignInDesk desk, TimeProvider clock) =>
    {
        if (DemoPersonas.Find(persona ?? "") is not { } person)
        {
            return Results.NotFound();
        }

        var own = await memberships.ListAsync(person.UserId, clock.GetUtcNow(), http.RequestAborted);
        if (own.Count == 0)
        {
            return Results.NotFound();
        }

        await desk.SignInAsync(http, own[0], SignInMethod.Demo);
        return Results.LocalRedirect(LocalAddress.Or(terug, "/"));
    }).AllowAnonymous();
}
