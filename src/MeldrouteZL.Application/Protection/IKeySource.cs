using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Application.Protection;

/// <summary>Where the key ring comes from, outside the database.</summary>
public interface IKeySource
{
    /// <summary>The keys, one a line: version, since when (ISO 8601), 256 bits in base64; the last one wraps.</summary>
    /// <exception cref="SettingsException">They are not there, or not kept as they must be. The message holds no key.</exception>
    string Read();

    /// <summary>Whether it may say something else now than at the last reading. Asked often: it must be cheap.</summary>
    bool MayHaveChanged();
}
