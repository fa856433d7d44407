using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Web.Display;
using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

public sealed class ProcessingRegisterDocumentTests
{
    [Fact]
    public void The_page_is_what_the_route_and_the_profiles_say() => GeneratedDocument.Hold("processing-register.md", Write());

    [Fact]
    public void Every_kind_of_referral_is_in_it()
    {
        var texts = RegisterText.Lines([]).Select(l => l[0]).ToHashSet();

        Assert.All(Enum.GetValues<Domain.Referrals.ReferralKind>(), kind => Assert.Contains($"Verwijzen: {RouteTexts.Of(kind)}", texts));
        Assert.All(ProcessingRegister.All, p => Assert.NotEqual(Domain.Common.DataGroups.None, p.Groups));
    }

    // The originals of files tell more than their copies: for the central reporting point and the police alone.
    [Fact]
    public void Originals_of_files_go_to_two_kinds_of_organisation() =>
        Assert.Equal(["Politie (AVIM)", "Veilig Thuis"], RegisterText.Lines([]).Where(l => l[3].Contains("origineel", StringComparison.Ordinal)).Select(l => l[2]).Distinct().Order());

    private static string Write() => new MarkdownPage("The register of processings")
        .Paragraph("What the page \"Verwerkingenregister\" of the privacy officer shows, in its own words: written from the tables of the route, the profiles of receivers, the grounds and the retention rules with which a region starts. Marks of certainty follow the domain facts; legal remarks point, they are no advice.")
        .Table([.. RegisterText.Heads], RegisterText.Lines(RetentionDefaults.For(ReferenceData.ZuidLimburg)))
        .ToString();
}
