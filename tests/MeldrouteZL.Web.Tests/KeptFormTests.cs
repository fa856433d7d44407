using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests;

public sealed class KeptFormTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Typed = "Een lange motivering die niemand twee keer wil typen, over wat er is gezien.";

    [Fact]
    public async Task A_form_with_an_old_token_keeps_its_text_and_can_be_sent_again()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await fixture.App.SignInAsync("vt-af");
        var form = await visitor.GetAsync($"/casussen/{number}/classificatie-vaststellen");

        var refused = await form.SubmitAsync(("__RequestVerificationToken", "verlopen"), ("Input.Why", Typed));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(Typed, refused.Text("textarea[name='Input.Why']"));

        await refused.SubmitAsync();
        Assert.Equal(CaseStage.Classified, (await fixture.Story.LookAsync(number, "vt-af")).Stage);
    }

    [Fact]
    public async Task A_form_sent_after_signing_out_keeps_its_text()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await fixture.App.SignInAsync("vt-af");
        var form = await visitor.GetAsync($"/casussen/{number}/classificatie-vaststellen");
        await (await visitor.GetAsync("/account/afmelden")).SubmitAsync();

        var answer = await form.SubmitAsync(("Input.Why", Typed));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(Typed, answer.Text("textarea[name='Input.Why']"));
        Assert.Equal(CaseStage.ProvisionallyClassified, (await fixture.Story.LookAsync(number, "vt-af")).Stage);
    }
}
