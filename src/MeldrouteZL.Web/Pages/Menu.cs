using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Pages.Administration;
using MeldrouteZL.Web.Pages.CareNetwork;
using MeldrouteZL.Web.Pages.Cases;
using MeldrouteZL.Web.Pages.Figures;
using MeldrouteZL.Web.Pages.Organisations;
using MeldrouteZL.Web.Pages.Privacy;
using MeldrouteZL.Web.Pages.Radar;
using MeldrouteZL.Web.Pages.Shelter;
using MeldrouteZL.Web.Pages.Signals;
using MeldrouteZL.Web.Pages.Trajectories;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages;

/// <summary>The main menu per role, and who is signed in, for every page.</summary>
public sealed class Menu(ListNotices.Handler notices) : IAsyncPageFilter
{
    public static string HomeOf(Role role) => role switch
    {
        Role.Reporter or Role.AttentionOfficer => "/signalen",
        Role.PrivacyOfficer => "/privacy/inzage",
        Role.System or Role.ComenshaOfficer or Role.ChainDirector or Role.PolicyOfficer or Role.FunctionalAdministrator => "/meldroute",
        _ => "/casussen",
    };

    // The menu does not depend on the handler.
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (context.HandlerInstance is PageModel page && page.User.FindActor() is { } actor && done.Result is PageResult or null)
        {
            await FillAsync(page, actor);
        }
    }

    // After the handler: what it did counts, and only a page has a menu.
    private async Task FillAsync(PageModel page, Actor actor)
    {
        var path = page.Request.Path.Value ?? "";
        page.ViewData["Visitor"] = new Visitor(page.User.Identity?.Name ?? "", RouteTexts.Of(actor.Role), page.User.OrganisationName(), page.HttpContext.LiveSession().ValidUntil);
        var emergencies = page.HttpContext.LiveSession().Emergencies;
        page.ViewData["Emergencies"] = path.StartsWith("/noodtoegang", StringComparison.Ordinal) ? 0 : emergencies;
        var unusual = actor.Role == Role.PrivacyOfficer ? await notices.CountAsync(actor, page.HttpContext.RequestAborted) : 0;
        page.ViewData["Menu"] = ItemsFor(actor.Role, emergencies, unusual).Select(i => new MenuItem(i.Text, i.Href, IsCurrent(path, i.Href))).ToList();
    }

    private static bool IsCurrent(string path, string href) =>
        href == "/signalen" ? path.StartsWith(href, StringComparison.Ordinal) && path != "/signalen/nieuw" : path.StartsWith(href, StringComparison.Ordinal);

    private static string Counted(string text, int waiting) => waiting > 0 ? $"{text} ({waiting})" : text;

    private static IEnumerable<(string Text, string Href)> ItemsFor(Role role, int emergencies, int unusual)
    {
        if (role is Role.VtEmployee or Role.VtAttentionOfficer)
        {
            yield return ("Balie", ViewDeskModel.Address);
        }

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

        if (ListFeedbackDuties.MayOwe(role))
        {
            yield return ("Terugkoppeling", ListFeedbackDutiesModel.Address);
        }

        if (role is Role.VtEmployee or Role.VtAttentionOfficer or Role.CareCoordinator)
        {
            yield return ("CoMensha", ListComenshaModel.Address);
        }

        if (role is Role.VtEmployee or Role.VtAttentionOfficer or Role.TableSecretary or Role.AvimOfficer or Role.CareCoordinator)
        {
            yield return ("Screeningstafel", "/screening");
        }

        if (role.ReadsRecordsOfOrganisation() && role is not (Role.AttentionOfficer or Role.TableSecretary))
        {
            yield return ("Verwijzingen", "/verwijzingen");
        }

        if (PossibleLink.MayJudge(role))
        {
            yield return ("Radar", ListLinksModel.Address);
        }

        if (ReleaseRequest.MayAnswer(role))
        {
            yield return ("Vrijgaven", ListReleasesModel.Address);
        }

        if (role == Role.CareCoordinator)
        {
            yield return ("Trajecten", "/trajecten");
            yield return ("Knelpunten", ListBottlenecksModel.Address);
            yield return ("Zorgaanbod", ListHelpOffersModel.Address);
        }

        if (role == Role.ProcessDirector)
        {
            yield return ("Gedeeld", ListSharesModel.Address);
        }

        if (ViewShelter.Roles.Contains(role))
        {
            yield return ("Opvang", ViewShelterModel.Address);
        }

        if (role == Role.PrivacyOfficer || emergencies > 0)
        {
            yield return (Counted("Noodtoegang", emergencies), "/noodtoegang");
        }

        if (role == Role.PrivacyOfficer)
        {
            yield return ("Wie ziet wat", "/privacy/inzage");
            yield return ("Inzagen", "/inzagen");
            yield return (Counted("Meldingen", unusual), ListNoticesModel.Address);
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
            yield return ("Vormen", AddFormModel.Address);
            yield return ("Standaardteksten", AddFeedbackTextModel.Address);
            yield return ("Termijnen", ChangeTermModel.Address);
            yield return ("Zorgaanbod", ReviseHelpOfferModel.Address);
        }

        if (role is not (Role.System or Role.Reporter or Role.TableSecretary or Role.RiecOfficer or Role.CareProfessional or Role.FunctionalAdministrator))
        {
            yield return ("Cijfers", role == Role.ComenshaOfficer ? CountHouseCasesModel.Address : CountInterventionsModel.Address);
        }

        yield return ("Wie is wie", ListPeopleModel.Address);
        yield return ("Meldroute", "/meldroute");
    }
}
