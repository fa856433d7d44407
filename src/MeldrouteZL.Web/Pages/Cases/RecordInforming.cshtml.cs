using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class RecordInformingModel(RecordInforming.Handler handler, RecordInforming.Validator validator, ListInforming.Handler informing, StepTools tools)
    : CaseStepPage<RecordInforming.Command>(CaseStep.RecordInforming, handler, validator, tools)
{
    public InformingOfCase Informing { get; private set; } = new([], []);

    /// <summary>How long it may take, and on which authority.</summary>
    public string Terms { get; private set; } = "";

    public DateTimeOffset At => Now;

    /// <summary>Who may still be informed.</summary>
    public IReadOnlyList<SelectListItem> Victims =>
        [.. Informing.Persons.Where(p => p.Informed != InformingStep.Informed)
            .Select(p => new SelectListItem(VictimText.Of(new VictimOfCase(p.Id, p.Ordinal, p.AgeBand, p.Sex, null, false)), p.Id.ToString()))];

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Informing = await informing.Handle(Case.Number, Actor, cancel);
        var (terms, today) = ((await Tools.Regions.GetAsync(Actor.RegionId, cancel)).Terms, DutchTime.DateOf(Now));
        var (first, more) = (terms.Of(TermKind.InformPerson, today), terms.Of(TermKind.InformPersonExtension, today));
        Terms = $"Dat moet binnen {TermTexts.Of(first)}. Verlengen kan telkens met {TermTexts.Of(more)}. Bron: {first.Source}.";
    }

    // Most often there is one.
    protected override RecordInforming.Command Begin() => new() { VictimId = Informing.Persons.Where(p => p.InformBy is not null).ToList() is [var only] ? only.Id : null };
}
