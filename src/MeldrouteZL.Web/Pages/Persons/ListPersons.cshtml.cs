using MeldrouteZL.Application.Persons;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Persons;

/// <summary>The persons and things of all signals of a case, for who reads its facts.</summary>
public sealed class ListPersonsModel(ListPersons.Handler persons, TimeProvider clock) : PageModel
{
    public string Number { get; private set; } = "";

    public IReadOnlyList<PeopleView> Views { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string nummer, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (await persons.OfCaseAsync(nummer, actor, clock.GetUtcNow(), cancel) is not { } found)
        {
            return NotFound();
        }

        // They are changed on the page of the signal.
        (Number, Views) = (nummer, [.. found.Select(p => new PeopleView(p.Number, p.People, actor, MayDescribe: false))]);
        return Page();
    }
}
