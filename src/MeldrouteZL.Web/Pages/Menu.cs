using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages;

/// <summary>The main menu per role, and who is signed in, for every page.</summary>
public sealed class Menu : IPageFilter
{
    public static string HomeOf(Role role) => role switch
    {
        Role.Reporter or Role.AttentionOfficer => "/signalen",
        Role.PrivacyOfficer => "/privacy/inzage",
        Role.System or Role.ComenshaOfficer or Role.ChainDirector or Role.PolicyOfficer or Role.FunctionalAdministrator => "/meldroute",
        _ => "/casussen",
    };

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // The menu does not depend on the handler.
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerInstance is not PageModel page || page.User.FindActor() is not { } actor)
        {
            return;
        }

        var path = page.Request.Path.Value ?? "";
        page.ViewData["Visitor"] = new Visitor(page.User.Identity?.Name ?? "", RouteTexts.Of(actor.Role), page.User.OrganisationName(), page.HttpContext.LiveSession().ValidUntil);
        var waiting = page.HttpContext.LiveSession().Emergencies;
        page.ViewData["Emergencies"] = path.StartsWith("/noodtoegang", StringComparison.Ordinal) ? 0 : waiting;
        page.ViewData["Menu"] = ItemsFor(actor.Role, waiting).Select(i => new MenuItem(i.Text, i.Href, IsCurrent(path, i.Href))).ToList();
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // Everything the layout needs is there before.
    }

    private static bool IsCurrent(string path, string href) =>
        href == "/signalen" ? path.StartsWith(href, StringComparison.Ordinal) && path != "/signalen/nieuw" : path.StartsWith(href, StringComparison.Ordinal);

    private static IEnumerable<(string Text, string Href)> ItemsFor(Role role, int emergencies)
    {
        if (role.ReadsRecordsOfOrganisation() && role != Role.AttentionOfficer)
        {
            yield return ("Casussen", "/casussen");
        }

        if (SignalRoute.MayRegister(role) || role == Role.TableSecretary)
        {
            yield return ("Signalen", "/signalen");
        }

        if (role == Role.AttentionOfficer)
        {
            yield return ("Casussen", "/casussen");
        }

        if (SignalRoute.MayRegister(role))
        {
            yield return ("Signaal registreren", "/signalen/nieuw");
        }

        if (role is Role.VtEmployee or Role.VtAttentionOfficer or Role.TableSecretary or Role.AvimOfficer or Role.CareCoordinator)
        {
            yield return ("Screeningstafel", "/screening");
        }

        if (role.ReadsRecordsOfOrganisation() && role is not (Role.AttentionOfficer or Role.TableSecretary))
        {
            yield return ("Verwijzingen", "/verwijzingen");
        }

        if (role == Role.CareCoordinator)
        {
            yield return ("Trajecten", "/trajecten");
        }

        if (role == Role.PrivacyOfficer || emergencies > 0)
        {
            yield return (emergencies > 0 ? $"Noodtoegang ({emergencies})" : "Noodtoegang", "/noodtoegang");
        }

        if (role == Role.PrivacyOfficer)
        {
            yield return ("Wie ziet wat", "/privacy/inzage");
            yield return ("Inzagen", "/inzagen");
            yield return ("Verzoeken", "/privacy/verzoeken");
            yield return ("Datalekken", "/privacy/datalekken");
            yield return ("Stilleggen", "/privacy/stilleggen");
            yield return ("Register", "/privacy/register");
            yield return ("Bewaren", "/privacy/bewaren");
        }

        if (role.OverseesOwnStaff())
        {
            yield return ("Inzagen", "/inzagen/eigen-organisatie");
        }

        if (role == Role.FunctionalAdministrator)
        {
            yield return ("Accounts", "/beheer/accounts");
            yield return ("Mail", "/beheer/post");
        }

        yield return ("Meldroute", "/meldroute");
    }
}
