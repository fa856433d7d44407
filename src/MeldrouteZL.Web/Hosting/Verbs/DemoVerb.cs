namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>Adds the demo persons and their records to a database that lacks them.</summary>
internal sealed class DemoVerb() : FictitiousVerb("demo", "")
{
    public override bool Understands(IReadOnlyDictionary<string, string> options) => options.Count == 0;

    protected override Task FillAsync(IReadOnlyDictionary<string, string> options, VerbPlace place, CancellationToken cancel) =>
        DemoFilling.EnsureRecordsAsync(place.Logins, cancel);
}
