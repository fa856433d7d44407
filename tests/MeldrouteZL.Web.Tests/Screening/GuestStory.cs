using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Pages.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

/// <summary>Guests of the table, at the point where a test begins.</summary>
internal static class GuestStory
{
    public const string Question = "Kent u dit gezin van school?";
    public const string Shown = "Het gaat om een meisje van vijftien dat vaak wegblijft.";
    public const string Name = "Test Mentor";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A guest of the open item of this case; gives the code.</summary>
    public static async Task<ReportCode> InviteAsync(MeldrouteApp app, string number, InviteGuest.Command? command = null, string persona = "vt-secretaris")
    {
        var code = ReportCodes.Create();
        Assert.Null(await TryInviteAsync(app, number, code, command, persona));
        return code;
    }

    public static async Task<Refusal?> TryInviteAsync(MeldrouteApp app, string number, ReportCode code, InviteGuest.Command? command = null, string persona = "vt-secretaris") =>
        (await app.Get<InviteGuest.Handler>().Handle(
            new Target(number, 0, Guid.NewGuid()), command ?? new() { Name = Name, Organisation = "Een school", Question = Question, Shown = Shown }, code,
            await app.ActorOfAsync(persona), app.Clock.GetUtcNow(), Cancel)).Refusal;

    /// <summary>What the code opens; null when it opens nothing.</summary>
    public static Task<GuestView?> ReadAsync(MeldrouteApp app, ReportCode code) => app.Get<ReadInvitation.Handler>().Handle(code, app.Clock.GetUtcNow(), Cancel);

    /// <summary>The guest answers.</summary>
    public static async Task<bool> AnswerAsync(MeldrouteApp app, ReportCode code, string text) => await ReadAsync(app, code) is { } read
        && await app.Get<ContributeAsGuest.Handler>().Handle(read.Key, Guid.NewGuid(), new() { Text = text }, app.Clock.GetUtcNow(), Cancel);

    /// <summary>A guest who answered, with the same words in each text.</summary>
    public static async Task FillAsync(MeldrouteApp app, string number, string text) =>
        Assert.True(await AnswerAsync(app, await InviteAsync(app, number, new() { Name = text, Organisation = text, Question = text, Shown = text }), text));

    /// <summary>Types a code at the page of guests.</summary>
    public static async Task<VisitedPage> TypeAsync(this Visitor guest, string code) => await (await guest.GetAsync(ContributeAsGuestModel.Address)).SubmitAsync(("Code", code));

    public static Task<VisitedPage> TypeAsync(this Visitor guest, ReportCode code) => guest.TypeAsync(string.Join(' ', code.Groups));
}
