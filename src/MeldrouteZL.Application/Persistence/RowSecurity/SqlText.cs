namespace MeldrouteZL.Application.Persistence.RowSecurity;

/// <summary>The SQL files that travel with this assembly.</summary>
internal static class SqlText
{
    public static string Read(string name)
    {
        var resource = $"MeldrouteZL.Application.Persistence.Sql.{name}";
        using var stream = typeof(SqlText).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
