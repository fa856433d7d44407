using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Clocks;

/// <summary>Something that happens by itself when its time has come. It holds no rule: it finds what is due and takes the step.</summary>
public interface IClockJob
{
    /// <summary>Does what is due in this region now. Running it again, or in two places at once, does nothing twice.</summary>
    Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel);
}
