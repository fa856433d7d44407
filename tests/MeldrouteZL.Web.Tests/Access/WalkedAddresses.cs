using System.Globalization;
using System.Text.RegularExpressions;
using MeldrouteZL.TestKit;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>An address of the running application.</summary>
/// <param name="Template">As docs/access.md writes it.</param>
/// <param name="Model">The model of its page; null for what is no page.</param>
internal sealed partial record WalkedAddress(string Template, Type? Model)
{
    // Files that were added to a development computer since the build.
    private const string FilesInDevelopment = "{**path:file}";

    // Pages that name their record in the query instead of the path.
    private static readonly Dictionary<string, (string Area, string Field)> ByQuery = new() { ["/trajecten/openen"] = ("casussen", "casus") };

    /// <summary>The kind of record it is about; null when it is about none.</summary>
    public string? Area => ByQuery.TryGetValue(Template, out var query) ? query.Area : Template.Contains('{') && !Template.StartsWith("/fout", StringComparison.Ordinal) ? Template.Split('/')[1] : null;

    /// <summary>Whether it is no page, but the target of a form elsewhere or of a live connection.</summary>
    public bool TakesFormsOnly => Model is null && !Template.StartsWith("/health", StringComparison.Ordinal);

    /// <summary>Every address found in the running application, but for its styles and pictures.</summary>
    public static List<WalkedAddress> In(MeldrouteApp app) => app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != FilesInDevelopment)
        .Select(e => new WalkedAddress("/" + e.RoutePattern.RawText!.Trim('/'), e.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerTypeInfo ?? PageOf(app, e)))
        .Distinct().OrderBy(a => a.Template, StringComparer.Ordinal).ToList();

    /// <summary>The addresses at which a connection is kept open.</summary>
    public static List<string> Live(MeldrouteApp app) => app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.SignalR.HubMetadata>() is not null)
        .Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal).ToList();

    /// <summary>The address for one record, and for one of the <see cref="Forms"/> of its page.</summary>
    public string For(string name, string form = "")
    {
        var address = ByQuery.TryGetValue(Template, out var query) ? $"{Template}?{query.Field}={name}" : Parameter().Replace(Template, name);
        return form.Length == 0 ? address : $"{address}{(address.Contains('?') ? '&' : '?')}handler={form}";
    }

    /// <summary>The address of a page without a record.</summary>
    public string Plain => Parameter().Replace(Template, "404");

    /// <summary>The names of the forms of the page; the usual one has none.</summary>
    public IEnumerable<string> Forms => (Model?.GetMethods() ?? []).Select(m => Handler().Match(m.Name)).Where(m => m.Success).Select(m => m.Groups[1].Value).Append("").Distinct();

    /// <summary>Every field of the form with something that fits, and fields that no form has.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields(int organisation)
    {
        var number = organisation.ToString(CultureInfo.InvariantCulture);
        foreach (var property in Model?.GetProperty("Input")?.PropertyType.GetProperties() ?? [])
        {
            if (ValueFor(property.PropertyType, number) is { } value)
            {
                yield return new("Input." + property.Name, value);
            }
        }

        foreach (var name in (string[])["OrganisationId", "RegionId", "Mask", "Stage", "CaseId", "Access[0].Groups", "Access[0].OrganisationId"])
        {
            foreach (var prefix in (string[])["", "Input.", "Case.", "Signal."])
            {
                yield return new(prefix + name, name.EndsWith("Id", StringComparison.Ordinal) ? number : "-1");
            }
        }

        yield return new("FormKey", Guid.NewGuid().ToString());
        yield return new("Version", "1");
    }

    private static string? ValueFor(Type type, string number)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => "Tekst van een vreemde",
            _ when type == typeof(bool) => "true",
            _ when type == typeof(Guid) => Guid.NewGuid().ToString(),
            _ when type == typeof(DateOnly) => "2026-09-01",
            _ when type.IsEnum => Enum.GetNames(type)[^1],
            _ when type.IsPrimitive => number,
            _ => null,
        };
    }

    private static Type? PageOf(MeldrouteApp app, RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
        ? app.Get<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>().LoadAsync(page, endpoint.Metadata).GetAwaiter().GetResult().HandlerTypeInfo.AsType()
        : null;

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("^OnPost([A-Z][A-Za-z]*?)Async$")]
    private static partial Regex Handler();
}
