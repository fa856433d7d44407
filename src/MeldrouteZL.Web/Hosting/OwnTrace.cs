using System.Diagnostics;

namespace MeldrouteZL.Web.Hosting;

/// <summary>
/// Every request gets a trace id of our own. By default a visitor could choose it with a header, and with it the reference
/// number that leads to a line in the log.
/// </summary>
internal sealed class OwnTrace : DistributedContextPropagator
{
    public override IReadOnlyCollection<string> Fields => [];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
        // Nothing is called that could take it over.
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
        (traceId, traceState) = (null, null);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
