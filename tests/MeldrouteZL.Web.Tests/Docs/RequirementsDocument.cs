namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>docs/requirements.md: every requirement with the tests that show it.</summary>
internal static class RequirementsDocument
{
    private const string NotYet = "not yet shown";

    public static string Write(IReadOnlyList<Requirement> requirements, IReadOnlyList<ShowingTest> tests)
    {
        var shown = tests.ToLookup(t => t.Requirement);
        var page = new MarkdownPage("Requirements").Paragraph(
            $"The {requirements.Count} requirements drawn from the sources, each with the tests that carry its number (`[Trait(\"Requirement\", \"R75\")]`). "
            + $"{requirements.Count(r => shown.Contains(r.Id))} are shown by a test, {requirements.Count(r => r.Note.Length > 0)} are no software, "
            + $"{requirements.Count(r => !shown.Contains(r.Id) && r.Note.Length == 0)} are not yet shown.");
        foreach (var theme in requirements.GroupBy(r => r.Theme))
        {
            page.Heading(theme.Key).Table(["", "requirement", "shown by"], theme.Select(r => (string[])[r.Id, r.Text, Evidence(r, shown[r.Id].ToList())]));
        }

        return page.ToString();
    }

    private static string Evidence(Requirement requirement, List<ShowingTest> tests) =>
        tests.Count > 0 ? string.Join("<br>", tests.Select(t => $"{t.Project}: `{t.Test}`"))
        : requirement.Note.Length > 0 ? requirement.Note
        : NotYet;
}
