using MeldrouteZL.Application.Audit;

namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>Holds the log against its seals and anchors, and names the first thing that is not as it was.</summary>
internal sealed class VerifyAuditVerb() : Verb("verify-audit", "[--anchors FILE]")
{
    /// <summary>The exit code for a log that was tampered with.</summary>
    public const int Broken = 3;

    public override bool NeedsOwner => false;

    public override bool Understands(IReadOnlyDictionary<string, string> options) =>
        options.Count == 0 || (options.Count == 1 && options.ContainsKey("anchors"));

    public override async Task<int> RunAsync(IReadOnlyDictionary<string, string> options, VerbPlace place, CancellationToken cancel)
    {
        if (options.GetValueOrDefault("anchors") is { } file && !File.Exists(file))
        {
            await Console.Error.WriteLineAsync("There is no such file with anchors.");
            return VerbCall.WrongInput;
        }

        await using var app = place.Build();
        IReadOnlyList<AuditFinding> findings;
        try
        {
            findings = await app.Services.GetRequiredService<VerifyAudit.Handler>().Handle(options.GetValueOrDefault("anchors"), cancel);
        }
        catch (FormatException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return VerbCall.WrongInput;
        }

        foreach (var finding in findings)
        {
            Console.WriteLine($"region {finding.RegionId}: {finding.Seals} seals, {finding.Entries} entries: {finding.Broken ?? "all as it was sealed"}");
        }

        return findings.All(f => f.Broken is null) ? 0 : Broken;
    }
}
