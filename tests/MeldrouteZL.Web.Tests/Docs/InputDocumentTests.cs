using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

public sealed class InputDocumentTests
{
    [Fact]
    public void The_page_is_what_the_validators_say() => GeneratedDocument.Hold("input.md", InputDocument.Write());

    [Fact]
    public void Every_form_has_rules_and_every_rule_a_sentence()
    {
        Assert.True(InputDocument.Validators.Count > 40, "Where are the validators?");
        Assert.All(InputDocument.Validators, v =>
        {
            var rows = InputDocument.Rows(v.Validator).ToList();
            Assert.True(rows.Count > 0 || v.Validator.GetType().BaseType!.GetGenericArguments()[0].GetProperties().All(p => p.PropertyType != typeof(string)), $"{v.UseCase} asks nothing of a text.");
            Assert.All(rows, row => Assert.True(row[3].Length > 5 && !row[3].Contains("must", StringComparison.Ordinal), $"{v.UseCase}, {row[0]}: {row[3]}"));
        });
    }
}
