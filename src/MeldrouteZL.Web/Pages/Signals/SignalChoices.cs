using System.Globalization;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>What the forms about signals offer to choose from in one region on one day.</summary>
/// <param name="keptSubForm">What was chosen before: it stays a choice, also after it has ended.</param>
public sealed class SignalChoices(Region region, DateOnly today, short? keptSubForm)
{
    private readonly FormChoices forms = new(region.Forms, today, keptSubForm);

    public static IReadOnlyList<SelectListItem> YesOrNo { get; } =
        [new("Ja, er is direct gevaar of er moet nu iets gebeuren", bool.TrueString), new("Nee", bool.FalseString)];

    /// <summary>All main forms, for filters and counts: also those that can no longer be chosen.</summary>
    public static IReadOnlyList<SelectListItem> AllForms { get; } =
        Enum.GetValues<ExploitationForm>().Select(f => new SelectListItem(ContentTexts.Of(f), f.ToString())).ToList();

    public static IReadOnlyList<SelectListItem> Sources { get; } =
        Enum.GetValues<SignalSource>().Select(s => new SelectListItem(ContentTexts.Of(s), s.ToString())).ToList();

    /// <summary>How a signal or a question for advice came in at Veilig Thuis.</summary>
    public static IReadOnlyList<SelectListItem> Channels { get; } =
        [.. SignalForm.Channels.Select(c => new SelectListItem(DeskTexts.Of(c), c.ToString()))];

    /// <summary>The channel that a link names; null for anything else.</summary>
    public static SignalChannel? ChannelIn(string? slug) => slug switch
    {
        "telefoon" => SignalChannel.Telephone,
        "balie" => SignalChannel.WalkIn,
        "mail" => SignalChannel.Mail,
        _ => null,
    };

    /// <summary>Suggestions; another department can be typed (R46, R59).</summary>
    public static IReadOnlyList<string> Departments { get; } =
    [
        "Burgerzaken", "Jeugd", "Leerplicht", "Wonen", "Werk", "Inkomen", "Economie", "Toezicht en handhaving", "Openbare orde en veiligheid", "Wmo",
        "Wijkteam", "Sociale recherche",
    ];

    public IReadOnlyList<SelectListItem> Forms => forms.Forms;

    public IReadOnlyList<SelectListItem> SubForms => forms.SubForms;

    public IReadOnlyList<SelectListItem> Municipalities => MunicipalitiesOf(region);

    /// <summary>The municipalities of a region, by name.</summary>
    public static IReadOnlyList<SelectListItem> MunicipalitiesOf(Region region) => region.Organisations
        .Where(o => o.Kind == OrganisationKind.Municipality)
        .Select(o => new SelectListItem(NameOf(o), o.Id.ToString(CultureInfo.InvariantCulture)))
        .OrderBy(i => i.Text, StringComparer.CurrentCulture).ToList();

    /// <summary>The name of a municipality as people say it.</summary>
    public static string NameOf(Organisation municipality) => municipality.Name.Replace("Gemeente ", "", StringComparison.Ordinal);
}
