using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R131")]
public sealed class RecordTransferTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_transfer_is_kept_with_the_answer_to_the_question_before_it()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var done = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Expertise", "TriedAndNotEnough"), ("Input.Explanation", "De begeleider kwam drie keer"), ("Input.On", "2026-03-02"),
            ("Input.From", "Zorg A"), ("Input.To", "Zorg B"), ("Input.Reason", "Meer rust"));

        Assert.Equal($"/trajecten/{number}/zorg?gedaan=overdracht", done.Path);
        var row = done.Text("[data-overdracht=TriedAndNotEnough]");
        Assert.Contains("2 mrt 2026: van Zorg A naar Zorg B", row, StringComparison.Ordinal);
        Assert.Contains("Het is geprobeerd, maar het was niet genoeg. De begeleider kwam drie keer", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_to_that_question_it_is_not_kept()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.On", "2026-03-02"), ("Input.From", "Zorg A"), ("Input.To", "Zorg B"), ("Input.Reason", "Meer rust"));

        StepChecks.BadInput(answer, "Input_Expertise", "Kies of deskundigheid hierheen kan komen.");
        StepChecks.BadInput(answer, "Input_Explanation", "Leg uit waarom de deskundigheid niet hierheen komt.");
        Assert.Equal("Meer rust", answer.Text("#Input_Reason"));
        Assert.Equal(["0"], await SuperUser.ColumnAsync(app.Database.Admin,
            $"SELECT count(*)::text FROM meldroute.trajectory_transfer x JOIN meldroute.trajectory t ON t.id = x.trajectory_id WHERE t.number = '{number}'"));
    }

    private static string AddressOf(string number) => $"/trajecten/{number}/overdracht";
}
