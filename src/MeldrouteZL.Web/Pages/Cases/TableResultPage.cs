using FluentValidation;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>The page on which the secretary writes down what the table made of an item.</summary>
public abstract class TableResultPage<TCommand>(
    CaseStep step, ICaseStep<TCommand> useCase, IValidator<TCommand> validator, ListAgendaTurns.Handler agenda, ReadTableResult.Handler results, ReadPresence.Handler presence, StepTools tools)
    : TableStepPage<TCommand>(step, useCase, validator, agenda, results, tools), ITableResultPage
    where TCommand : TableResult, new()
{
    private string present = "";

    public IReadOnlyList<Organisation> Table { get; private set; } = [];

    TableResult ITableResultPage.Input => Input;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        var (exists, closed) = await base.LoadAsync(nummer, cancel);
        return (exists, closed ?? OpenItem switch
        {
            null => Domain.Common.Refusal.NotOnThisAgenda,
            var item when !item.Stage.IsInSession() => Domain.Common.Refusal.MeetingNotOpen,
            _ => null,
        });
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        Table = (await Tools.Regions.GetAsync(Actor.RegionId, cancel)).TableFor(Case.MunicipalityId);
        var recorded = OpenItem is { } item ? string.Join("; ", await presence.Handle(item.Meeting, Actor, cancel)) : "";
        present = recorded.Length is > 0 and <= AgendaItem.PresentMaxLength ? recorded : string.Join(", ", Table.Select(o => o.Name));
        Input.Additions.AddRange(Table.Skip(Input.Additions.Count).Select(o => new TableResult.Addition { OrganisationId = o.Id }));
    }

    // What was written down for the whole meeting; until then each fixed member is named, so that nobody is forgotten (R88).
    protected override TCommand Begin() => new()
    {
        Present = present,
        Additions = Input.Additions,
    };
}

/// <summary>What the shared fields of these pages show.</summary>
public interface ITableResultPage : ITableStepPage, IStepForm
{
    TableResult Input { get; }

    /// <summary>The fixed members of the table for this case: each has its own field, in this order.</summary>
    IReadOnlyList<Organisation> Table { get; }

    static IReadOnlyList<SelectListItem> Advices { get; } =
        Enum.GetValues<AdvisedSteps>().Where(s => s != AdvisedSteps.None).Select(s => new SelectListItem(ContentTexts.Of(s), s.ToString())).ToList();
}
