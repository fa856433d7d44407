namespace MeldrouteZL.Domain.Signals;

/// <summary>
/// A form of exploitation as a region lists it: one of the main forms, or a kind of one. Rows instead of code, since the law
/// adds forms (Directive (EU) 2024/1712: domain facts, C9).
/// </summary>
public sealed class ListedForm
{
    public const int NameMaxLength = 120;

    private ListedForm() => Name = "";

    /// <param name="code">Never given to another form again: figures of earlier years keep their meaning.</param>
    /// <param name="form">The main form that the route and the figures know it by.</param>
    /// <param name="name">In Dutch, as screens show it.</param>
    /// <param name="validFrom">First day on which it can be chosen.</param>
    public ListedForm(short regionId, short code, ExploitationForm form, string name, DateOnly validFrom)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, NameMaxLength, nameof(name));
        (RegionId, Code, Form, Name, ValidFrom) = (regionId, code, form, name, validFrom);
    }

    public short RegionId { get; private set; }
    public short Code { get; private set; }
    public ExploitationForm Form { get; private set; }

    /// <summary>The listed form that it is a kind of; null for a main form.</summary>
    public short? ParentCode { get; init; }
    public string Name { get; private set; }
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day on which it can be chosen; null while it is in use.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Whether forms ask for it. What is not promoted can be recorded and stands last (R7).</summary>
    public bool IsPromoted { get; init; } = true;

    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidUntil is null || day <= ValidUntil);
}
