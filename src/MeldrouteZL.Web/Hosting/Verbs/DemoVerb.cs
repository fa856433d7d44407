namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>Adds the demo persons to a database that has none.</summary>
internal sealed class DemoVerb() : FictitiousVerb("demo", "")
{
    public override bool Understands(IReadOnlyDictionary<string, string> options) => options.Count == 0;

    protected override Task FillAsync(IReadOnlyDictionary<string, string> options, VerbPlace place, CancellationToken cancel) => Task.CompletedTask;
}
