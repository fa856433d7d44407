namespace MeldrouteZL.Web.Security;

/// <summary>Where a person goes back to: an address of this application, or nowhere.</summary>
internal static class LocalAddress
{
    // Browsers leave tabs and line ends out of an address, and so would find two slashes where one stands.
    public static string Or(string? address, string otherwise) =>
        address is { Length: > 0 } && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\') && !address.Any(char.IsControl) ? address : otherwise;
}
