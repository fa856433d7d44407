using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>Choosing the person of whom the privacy officer wants to know what they may see.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ListPersonsModel(ListPersons.Handler handler) : PageModel
{
    // No name is longer, and nobody types more.
    private const int NameMaxLength = 120;

    [BindProperty(Name = "naam", SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(Name = "na", SupportsGet = true)]
    public Guid? After { get; set; }

    public PersonList List { get; private set; } = null!;

    public KeysetPager Pager => new(After is null ? null : Address(null), List.Next is { } next ? Address(next) : null,
        List.Rows.Count == 1 ? "1 persoon op deze pagina" : $"{List.Rows.Count} personen op deze pagina");

    public async Task OnGetAsync(CancellationToken cancel) =>
        List = Name is { Length: > NameMaxLength } ? new PersonList([], null) : await handler.Handle(Name, After, User.Actor(), cancel);

    private string Address(Guid? after) =>
        $"/privacy/inzage/personen?naam={Uri.EscapeDataString(Name ?? "")}{(after is { } last ? $"&na={last:D}" : "")}";
}
