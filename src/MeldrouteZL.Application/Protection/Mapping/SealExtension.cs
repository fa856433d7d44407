using System.Globalization;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace MeldrouteZL.Application.Protection.Mapping;

/// <summary>Takes the key ring to the model, whose converters open with it: one model per source of keys.</summary>
internal sealed class SealExtension : IDbContextOptionsExtension
{
    private readonly ExtensionInfo info;

    public SealExtension(KeyRing ring) => (Ring, info) = (ring, new ExtensionInfo(this));

    public KeyRing Ring { get; }

    public DbContextOptionsExtensionInfo Info => info;

    public void ApplyServices(IServiceCollection services)
    {
        // Nothing to add: the ring is read from the options.
    }

    public void Validate(IDbContextOptions options)
    {
        // Every ring is valid; a ring without keys says so when it is asked.
    }

    private sealed class ExtensionInfo(SealExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;
        public override string LogFragment => "sealed ";
        public override int GetServiceProviderHashCode() => extension.Ring.Source.GetHashCode();
        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is ExtensionInfo && ((SealExtension)other.Extension).Ring.Source.Equals(extension.Ring.Source);
        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["Meldroute:Ring"] = GetServiceProviderHashCode().ToString(CultureInfo.InvariantCulture);
    }
}
