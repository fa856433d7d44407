using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Protection.Mapping;

/// <summary>The content keys of the saving that a context is in. By context, since the commands that EF builds know nothing else of it.</summary>
internal static class KeysOfSave
{
    private static readonly ConditionalWeakTable<DbContext, OpenKeys> Current = [];

    /// <exception cref="InvalidOperationException">It is in none: nothing may be written.</exception>
    public static OpenKeys Of(DbContext context) => Current.TryGetValue(context, out var keys)
        ? keys
        : throw new InvalidOperationException("Sealed content is saved with SaveChangesAsync only.");

    public static OpenKeys Begin(DbContext context, KeyRing ring)
    {
        End(context);
        var keys = new OpenKeys(ring);
        Current.Add(context, keys);
        return keys;
    }

    public static void End(DbContext context)
    {
        if (Current.TryGetValue(context, out var keys))
        {
            Current.Remove(context);
            keys.Dispose();
        }
    }
}
