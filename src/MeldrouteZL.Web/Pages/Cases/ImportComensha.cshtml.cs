using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>
/// The list of what CoMensha registered, read in and compared. What came of it is shown in the answer itself and kept nowhere; the same
/// list again gives the same comparison, and writes nothing.
/// </summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator)]
[TakesFile]
public sealed class ImportComenshaModel(ImportComensha.Handler handler, ImportComensha.Validator validator, StepTools tools) : StepPage<ImportComensha.Command>(validator, tools)
{
    public const string Address = "/comensha/bevestigingen";

    /// <summary>As many notifications of a kind are named; the rest stands at the desk.</summary>
    public const int MostNamed = 50;

    /// <summary>What came of it; null until a list was read in.</summary>
    public ComenshaComparison? Comparison { get; private set; }

    // The file was read with the form (FileBodies), before anything else looked at it.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Input = Input.With(HttpContext.Features.Get<IncomingFile>());

    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    protected override async Task<Outcome> TakeAsync(Target target, CancellationToken cancel)
    {
        (var outcome, Comparison) = await handler.Handle(Input, Actor, Now, cancel);
        return outcome;
    }

    protected override string DoneAddress(string nummer, Outcome outcome) => Address;

    protected override IActionResult AfterDone(string nummer, Outcome outcome)
    {
        FormKey = Guid.CreateVersion7(Now);
        ModelState.Clear();
        return Page();
    }
}
