namespace MeldrouteZL.Web.Security;

/// <summary>A browser in words, for a person's own list of sessions. Only known words: what a browser says of itself is not kept.</summary>
internal static class DeviceName
{
    // The order matters: most browsers also call themselves Chrome and Safari.
    private static readonly (string Mark, string Name)[] Browsers = [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string userAgent)
    {
        var system = Find(Systems, userAgent);
        return (Find(Browsers, userAgent) ?? "Onbekende browser") + (system is null ? "" : $" op {system}");
    }

    private static string? Find((string Mark, string Name)[] known, string userAgent) =>
        Array.Find(known, k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
