using Serilog.Core;
using Serilog.Events;

namespace MeldrouteZL.Web.Hosting;

/// <summary>Takes the raw path out of every log line: the framework adds it by itself and it can hold a name (docs/decisions/0004).</summary>
internal sealed class NoRequestPath : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
}
