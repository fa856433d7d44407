using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

public sealed class RequirementsDocumentTests
{
    private static readonly IReadOnlyList<Requirement> Requirements = Requirement.Load();

    [Fact]
    public void The_page_is_what_the_tests_say() =>
        GeneratedDocument.Hold("requirements.md", RequirementsDocument.Write(Requirements, RequirementTraits.InAllTests()));

    [Fact]
    public void All_requirements_are_there_once() =>
        Assert.Equal(Enumerable.Range(1, 211).Select(i => $"R{i}"), Requirements.Select(r => r.Id));

    [Fact]
    public void No_test_names_a_requirement_that_does_not_exist() =>
        Assert.Subset(Requirements.Select(r => r.Id).ToHashSet(), RequirementTraits.InAllTests().Select(t => t.Requirement).ToHashSet());

    [Fact]
    public void What_is_no_software_has_no_test() =>
        Assert.Empty(Requirements.Where(r => r.Note.Length > 0).Select(r => r.Id).Intersect(RequirementTraits.InAllTests().Select(t => t.Requirement)));

    [Fact]
    public void A_trait_belongs_to_the_method_or_class_after_it()
    {
        // Not written out, or this file would count as a test of them.
        string Trait(int number) => $"    [Trait(\"Requirement\", \"R{number}\")]";
        string[] source =
        [
            Trait(1), "public sealed partial class FirstTests(AppFixture fixture) : IClassFixture<AppFixture>", "{",
            "    [Fact]", Trait(2), Trait(3), "    public async Task Something_happens()", "    {", "        var x = Call(1);", "    }",
            "    [Theory]", Trait(4), "    [InlineData(\"(\")]", "    public void Another_thing(string text) =>", "    public void Without() { }",
        ];

        Assert.Equal(
            [("R1", "FirstTests"), ("R2", "FirstTests.Something_happens"), ("R3", "FirstTests.Something_happens"), ("R4", "FirstTests.Another_thing")],
            RequirementTraits.In(source, "Web").Select(t => (t.Requirement, t.Test)));
    }
}
