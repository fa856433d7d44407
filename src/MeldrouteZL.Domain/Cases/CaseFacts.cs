using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Cases;

/// <summary>What a case is about, in one line; for who may know more than its status.</summary>
public sealed class CaseFacts
{
    public const int SubjectMaxLength = 120;

    private CaseFacts() => Subject = "";

    internal CaseFacts(Guid caseId, string subject, ExploitationForm form) => (CaseId, Subject, Form) = (caseId, subject, form);

    public Guid CaseId { get; private set; }
    public string Subject { get; private set; }
    public ExploitationForm Form { get; private set; }

    /// <summary>The first words of a story, cut at a word.</summary>
    public static string SubjectOf(string what)
    {
        var line = string.Join(' ', what.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= SubjectMaxLength)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', SubjectMaxLength - 1);
        return string.Concat(line.AsSpan(0, cut > 0 ? cut : SubjectMaxLength - 1), "…");
    }
}
