using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class RecordContactTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    private DateOnly Today => DutchTime.DateOf(app.Clock.GetUtcNow());

    [Fact]
    [Trait("Requirement", "R132")]
    public async Task A_contact_is_written_down_in_a_few_taps_before_there_is_consent()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(AddressOf(number));

        // Who and when stand ready: how is the only thing to choose.
        var done = await form.SubmitAsync(("Input.Manner", nameof(ContactManner.Phone)));

        Assert.Equal($"/trajecten/{number}?gedaan=contact", done.Path);
        var contact = Assert.Single((await fixture.FindAsync(number)).Contacts);
        Assert.Equal((Today, ContactManner.Phone, ContactPartner.Client, null, null), (contact.On, contact.Manner, contact.With, contact.Note, contact.NextOn));
        Assert.Equal((await app.ActorOfAsync("zoco-parkstad")).UserId, contact.UserId);
        Assert.Contains("Cliënt, telefoon", done.Text("[data-contacten]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Manner", "")]
    [InlineData("Input.With", "Anders")]
    [InlineData("Input.On", "morgen")]
    [InlineData("Input.NextOn", "2020-01-01")]
    public async Task A_field_that_is_wrong_is_pointed_out_and_the_note_stays(string field, string value)
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            [("Input.Note", "Gebeld"), .. new (string, string?)[] { ("Input.Manner", "Phone") }.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has($".error-summary a[href='#{field.Replace('.', '_')}']"));
        Assert.Equal("Gebeld", answer.Text("#Input_Note"));
        Assert.Empty((await fixture.FindAsync(number)).Contacts);
    }

    [Fact]
    public async Task What_is_to_come_is_no_contact_yet_and_a_form_sent_twice_counts_once()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(("Input.Manner", "Visit"), ("Input.On", $"{Today.AddDays(1):yyyy-MM-dd}"))).Status);

        await Task.WhenAll(form.SubmitAsync(("Input.Manner", "Visit")), form.SubmitAsync(("Input.Manner", "Visit")));

        Assert.Single((await fixture.FindAsync(number)).Contacts);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("zoco-mh")]
    [InlineData("oefen-zoco")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/trajecten/{number}/contact")).Status);
    }

    private static string AddressOf(string number) => $"/trajecten/{number}/contact";
}
