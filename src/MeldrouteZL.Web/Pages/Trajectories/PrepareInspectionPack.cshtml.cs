using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Makes what a client will be given to read: everything that the trajectory holds, line by line.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class PrepareInspectionPackModel(
    PrepareInspectionPack.Handler handler, PrepareInspectionPack.Validator validator, ViewClientRights.Handler rights, Regions regions, StepTools tools)
    : RightsPage<PrepareInspectionPack.Command>(validator, rights, tools)
{
    private IReadOnlyList<InspectionItem> items = [];
    private Region region = null!;

    public override string Heading => "Inzage samenstellen";

    /// <summary>Why the last one was returned; null when it was not.</summary>
    public string? Returned => LastPack is { State: PackState.Returned } pack ? pack.ReturnedBecause : null;

    protected override string JustDone => ViewClientRightsModel.PackPrepared;

    // What was made before for a request that is still open is the beginning of the next.
    private InspectionPack? LastPack => Rights.Packs.FirstOrDefault(p => p.State is PackState.Prepared or PackState.Returned && Rights.Open.Any(r => r.Id == p.RequestId));

    public PackSection SectionOf(PrepareInspectionPack.Line line) => items.FirstOrDefault(i => i.Key == line.Key)?.Section ?? PackSection.Trajectory;

    protected override bool Fits(ClientRequest request) => request.Kind == ClientRequestKind.Inspection;

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        region = await regions.GetAsync(Actor.RegionId, cancel);
        items = await handler.ItemsAsync(Trajectory.Id, Trajectory.Number, Actor, cancel);

        // Somebody wrote in the trajectory meanwhile: what was typed stays, what is new comes to it, what is gone goes.
        if (Refusal == Domain.Common.Refusal.ChangedMeanwhile)
        {
            Input = Input with { Lines = Merge(Input.Lines) };
            foreach (var key in ModelState.Keys.Where(k => k.StartsWith("Input.Lines", StringComparison.Ordinal)).ToList())
            {
                ModelState.Remove(key);
            }
        }
    }

    protected override PrepareInspectionPack.Command Begin() => new()
    {
        Request = Chosen ?? Rights.Open.Where(Fits).Select(r => (Guid?)r.Id).FirstOrDefault(),
        Lines = Merge([.. (LastPack?.Lines ?? []).Select(l => new PrepareInspectionPack.Line { Key = l.Key, Text = l.Text, IsLeftOut = l.LeftOutBecause is not null, Because = l.LeftOutBecause })]),
    };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);

    private List<PrepareInspectionPack.Line> Merge(List<PrepareInspectionPack.Line> written)
    {
        var before = written.Where(l => l.Key is not null).GroupBy(l => l.Key!).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return [.. items.Select(i => before.GetValueOrDefault(i.Key) ?? new PrepareInspectionPack.Line
        {
            Key = i.Key,
            Text = InspectionTexts.Of(i, region),
            IsLeftOut = i.IsOfOthers,
            Because = i.IsOfOthers ? InspectionTexts.LeftOutBecauseOfOthers : null,
        })];
    }
}
