using System.Globalization;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Audit;

/// <summary>What the pages that search the log have in common: the filters, as they stand in the address.</summary>
public abstract class AuditSearchPage(Regions regions) : PageModel
{
    // As a number is written; longer is none.
    private const int NumberMaxLength = 16;

    [BindProperty(Name = "van", SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "tot", SupportsGet = true)]
    public DateOnly? Until { get; set; }

    [BindProperty(Name = "wie", SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(Name = "persoon", SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty(Name = "organisatie", SupportsGet = true)]
    public int? OrganisationId { get; set; }

    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string? Number { get; set; }

    [BindProperty(Name = "wat", SupportsGet = true)]
    public AuditAction? Action { get; set; }

    [BindProperty(Name = "resultaat", SupportsGet = true)]
    public AuditResult? Result { get; set; }

    [BindProperty(Name = "nood", SupportsGet = true)]
    public bool EmergencyOnly { get; set; }

    [BindProperty(Name = "voor", SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>As a field for a day wants it.</summary>
    public string? FromText => From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string? UntilText => Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public AuditPage Found { get; protected set; } = null!;

    public Region Region { get; private set; } = null!;

    /// <summary>Where the form goes.</summary>
    public abstract string Address { get; }

    /// <summary>The organisations to choose from; null where there is nothing to choose.</summary>
    public virtual IReadOnlyList<Organisation>? Organisations => null;

    public KeysetPager Pager => new(
        AuditMark.Read(Before) is null ? null : AddressOf(null), Found.Next is { } next ? AddressOf(next) : null,
        Found.Lines.Count == 1 ? "1 regel op deze pagina" : $"{Found.Lines.Count} regels op deze pagina");

    protected AuditQuery Query => new()
    {
        From = From,
        Until = Until,
        Name = string.IsNullOrWhiteSpace(Name) || Name.Length > SearchAudit.NameMaxLength ? null : Name.Trim(),
        Person = Person,
        OrganisationId = OrganisationId,
        Number = Number?.Trim().ToUpperInvariant() is { Length: > 0 and <= NumberMaxLength } number ? number : null,
        Action = Action is { } action && Enum.IsDefined(action) ? action : null,
        Result = Result is { } result && Enum.IsDefined(result) ? result : null,
        EmergencyOnly = EmergencyOnly,
        Before = AuditMark.Read(Before),
    };

    /// <summary>The same search for one person.</summary>
    public string AddressFor(NamedPerson person) => AddressOf(null, Address, person.Id);

    /// <summary>The same search at another place in the log, or at another address.</summary>
    public string AddressOf(AuditMark? before, string? address = null, Guid? person = null)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Filters(person ?? Person).Append(("voor", before?.ToString())))
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return (address ?? Address) + query.ToQueryString();
    }

    protected async Task PrepareAsync(short region, CancellationToken cancel) => Region = await regions.GetAsync(region, cancel);

    private IEnumerable<(string Name, string? Value)> Filters(Guid? person) =>
    [
        ("van", FromText), ("tot", UntilText), ("wie", person is null ? Name : null), ("persoon", person?.ToString("D")),
        ("organisatie", OrganisationId?.ToString(CultureInfo.InvariantCulture)), ("nummer", Number), ("wat", Action?.ToString()), ("resultaat", Result?.ToString()), ("nood", EmergencyOnly ? "true" : null),
    ];
}
