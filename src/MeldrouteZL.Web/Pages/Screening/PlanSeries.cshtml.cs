using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Screening;

[ForRoles(Role.TableSecretary)]
public sealed class PlanSeriesModel(PlanSeries.Handler handler, PlanSeries.Validator validator, StepTools tools) : StepPage<PlanSeries.Command>(validator, tools)
{
    /// <summary>In the address once it is done.</summary>
    public const string Done = "reeks";

    private SeriesContent? current;

    // There is no record: the page stands open to its role.
    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var region = await Tools.Regions.GetAsync(Actor.RegionId, cancel);
        current = (region.SeriesOn(DutchTime.DateOf(Now)) ?? region.MeetingSeries.MaxBy(s => (s.From, s.At)))?.Content;
        Input.Order.AddRange(SeriesTexts.DefaultOrder.Skip(Input.Order.Count).Select(g => (AgendaGroup?)g));
    }

    // As it is now: who changes the time keeps the rest.
    protected override PlanSeries.Command Begin() => new()
    {
        From = DutchTime.DateOf(Now).AddDays(1),
        Weekday = current?.Weekday,
        Begins = current?.Begins,
        Ends = current?.Ends,
        Place = current?.Place,
        CutOffDays = current?.CutOffDays,
        CutOffAt = current?.CutOffAt,
        Order = [.. (current?.Order ?? SeriesTexts.DefaultOrder).Select(g => (AgendaGroup?)g)],
    };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/screening?gedaan={Done}";
}
