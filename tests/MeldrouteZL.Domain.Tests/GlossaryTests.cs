using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Signals;
using Xunit;

namespace MeldrouteZL.Domain.Tests;

/// <summary>A word that appears in the code without a line in docs/glossary.md is how two names for one thing begin.</summary>
public sealed class GlossaryTests
{
    [Theory]
    [InlineData(typeof(SignalStage))]
    [InlineData(typeof(SignalStep))]
    [InlineData(typeof(SignalSource))]
    [InlineData(typeof(InternalOutcome))]
    [InlineData(typeof(CaseStage))]
    [InlineData(typeof(CaseStep))]
    [InlineData(typeof(VictimClass))]
    [InlineData(typeof(ReferralStage))]
    [InlineData(typeof(ReferralKind))]
    [InlineData(typeof(HouseTrack))]
    [InlineData(typeof(CaseField))]
    [InlineData(typeof(FieldRule))]
    [InlineData(typeof(SubmissionTrack))]
    [InlineData(typeof(SubmissionState))]
    [InlineData(typeof(OrganisationKind))]
    public void Every_word_of_the_route_stands_in_the_glossary(Type words)
    {
        var glossary = File.ReadAllText(PathOfGlossary());

        var missing = Enum.GetNames(words).Where(word => !glossary.Contains($"`{word}`", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_role_stands_in_the_glossary()
    {
        var glossary = File.ReadAllText(PathOfGlossary());

        // The clock is no person and has no Dutch name on screen.
        var missing = Enum.GetValues<Role>().Except([Role.System]).Where(role => !glossary.Contains($"`{role}`", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static string PathOfGlossary()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MeldrouteZL.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        }

        return Path.Combine(folder.FullName, "docs", "glossary.md");
    }
}
