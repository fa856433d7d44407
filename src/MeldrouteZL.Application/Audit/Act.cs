using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Audit;

/// <summary>
/// What somebody is about to do. Every unit of work and every batch begins with one, so that nothing is read or changed
/// without saying so (NEN 7513, BIO2 8.15); the entry stands or falls with it.
/// </summary>
public sealed record Act
{
    private const DataGroups Usual = DataGroups.Status | DataGroups.Facts;

    /// <summary>Names of colleagues, days of meetings, own counts, and what the clock looks through: no content of a record.</summary>
    public static readonly Act WithoutContent = new();

    private Act()
    {
    }

    internal AuditAction? Action { get; private init; }

    internal AuditObject Object { get; private init; }

    /// <summary>How the record was named: a number, an id or a date; null for what has none yet.</summary>
    internal string? Name { get; private init; }

    /// <summary>The data groups that were asked for; of those, a person gets what their organisation was granted.</summary>
    internal DataGroups Groups { get; private init; }

    /// <summary>The use case or page.</summary>
    internal string? Step { get; private init; }

    /// <summary>What was searched for, which is kept as a keyed hash only.</summary>
    internal IReadOnlyList<string> Terms { get; private init; } = [];

    /// <summary>The case, where a function of the keeper told it to who reads no row; null where it is looked up by its name.</summary>
    internal Guid? CaseId { get; private init; }

    internal bool IsList => Action is AuditAction.List or AuditAction.Search;

    internal bool MakesItsObject => Action == AuditAction.Step && Name is null;

    /// <summary>Opens a record.</summary>
    public static Act Open(AuditObject on, string name, DataGroups groups = Usual) => new() { Action = AuditAction.Open, Object = on, Name = name, Groups = groups };

    /// <summary>Reads a part of a record for a form.</summary>
    public static Act ReadPart(AuditObject on, string name, DataGroups groups = Usual) => Open(on, name, groups) with { Action = AuditAction.ReadPart };

    /// <summary>Shows a list, or what was searched for when something was typed.</summary>
    public static Act List(AuditObject of, params string?[] typed)
    {
        var terms = typed.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!.Trim()).ToList();
        return new() { Action = terms.Count == 0 ? AuditAction.List : AuditAction.Search, Object = of, Groups = Usual, Terms = terms };
    }

    /// <summary>Looks something up as the privacy officer, who sees no record.</summary>
    /// <param name="record">The number of the case or signal it is about; null when it is about none.</param>
    /// <param name="typed">What was searched for.</param>
    public static Act LookUp(string? record = null, string? typed = null) =>
        new() { Action = AuditAction.Open, Object = AuditObject.Registers, Name = record, Terms = string.IsNullOrWhiteSpace(typed) ? [] : [typed.Trim()] };

    /// <summary>Takes a step with a record.</summary>
    /// <param name="name">Null when the step makes the record: then its number is recorded.</param>
    public static Act Take(string step, AuditObject on, string? name) => new() { Action = AuditAction.Step, Object = on, Name = name, Groups = Usual, Step = step };

    /// <summary>Signs in or out, or chooses a membership.</summary>
    /// <param name="with">With what the person proves who they are; null where that is not asked.</param>
    /// <param name="typed">The address that was tried, which is kept as a keyed hash only.</param>
    public static Act Session(AuditAction action, string? with = null, string? typed = null) => new() { Action = action, Step = with, Terms = typed is null ? [] : [typed.Trim()] };

    /// <summary>Asks for a page that does not exist for this role.</summary>
    public static Act AskForPage(string template) => new() { Action = AuditAction.Page, Step = template };

    /// <summary>The same, about what was typed, which may be no record at all.</summary>
    public Act About(string typed) => this with { Terms = [typed] };

    /// <summary>Takes what a list shows out of the application.</summary>
    public Act AsExport() => this with { Action = AuditAction.Export };

    /// <summary>The same of a case that the database found for who has a code.</summary>
    internal Act Within(Guid caseId) => this with { CaseId = caseId };

    internal Act Named(string? name) => this with { Name = name };
}
