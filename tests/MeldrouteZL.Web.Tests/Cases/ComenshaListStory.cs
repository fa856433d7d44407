using System.Text;
using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Attachments;
using MeldrouteZL.Web.Tests.Security;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

/// <summary>Lists of CoMensha, as a test needs them.</summary>
internal static class ComenshaListStory
{
    /// <summary>A reference as they are given here.</summary>
    public const string Ours = "0123456789abcdef";
    public const string Address = "/comensha/bevestigingen";
    public const string Head = "kenmerk;geregistreerd;soort_melder;status;nummer_comensha;dossiersoort;klasse";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A list with these lines under the usual head.</summary>
    public static byte[] ListOf(params string[] lines) => Utf8($"{Head}\r\n{string.Join("\r\n", lines)}\r\n");

    /// <summary>A line that says what Veilig Thuis sent, of this month.</summary>
    public static string LineOf(string reference, DateOnly month, string theirs = "", string status = "geregistreerd", string reporter = "overig") =>
        $"{reference};{month:yyyy-MM};{reporter};{status};{theirs};registratie;3";

    /// <summary>The first day of the month it is in the application.</summary>
    public static DateOnly MonthOf(MeldrouteApp app) => NotifiedVictim.MonthOf(app.Clock.GetUtcNow());

    /// <summary>A case whose victim was sent to CoMensha by this person; gives its number and the reference.</summary>
    public static async Task<(string Number, string Reference)> SentAsync(MeldrouteApp app, string persona = "vt-1", string content = "{}", string? theirs = null)
    {
        var story = new Story(app);
        var number = await story.CaseAsync(persona == "vt-1" ? CaseStage.Classified : CaseStage.OnAgenda);
        await story.TakeAsync(number, persona, (c, m) => c.SendComensha(c.Victims[0].Id, m, content, theirReference: theirs));
        return (number, await ReferenceAsync(app, number));
    }

    public static async Task<string> ReferenceAsync(MeldrouteApp app, string number) =>
        (await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT r.reference FROM meldroute.comensha_record r JOIN meldroute.casefile c ON c.id = r.case_id WHERE c.number = '{number}'"))[0];

    /// <summary>Reads in a list that confirms this reference, below the screens.</summary>
    public static async Task<ComenshaComparison> ConfirmAsync(MeldrouteApp app, Actor actor, string reference, string theirs)
    {
        var list = ListOf(LineOf(reference, MonthOf(app), theirs));
        var (outcome, comparison) = await app.Get<ImportComensha.Handler>().Handle(new ImportComensha.Command().With(new IncomingFile("lijst.csv", list, isTooLarge: false)), actor, app.Clock.GetUtcNow(), Cancel);
        Assert.Null(outcome.Refusal);
        return comparison!;
    }

    /// <summary>Opens the form and sends it with this file.</summary>
    public static async Task<Uploaded> ImportAsync(this Visitor visitor, byte[] list, string name = "lijst.csv") =>
        await visitor.SendFileAsync(Address, (await visitor.GetAsync(Address)).Document.Fields(), name, list);

    /// <summary>How many confirmations there are of this reference, whoever has them; of all when it is null.</summary>
    public static async Task<int> CountAsync(MeldrouteApp app, string? reference = null) => (await SuperUser.ColumnAsync(app.Database.Admin,
        $"SELECT k.id::text FROM meldroute.comensha_confirmation k JOIN meldroute.comensha_record r ON r.victim_id = k.victim_id AND r.version = 1{(reference is null ? "" : $" WHERE r.reference = '{reference}'")}")).Count;

    /// <summary>What the page counts under this name; empty when it does not.</summary>
    public static string Count(Uploaded answer, string of) => answer.Page.QuerySelector($"[data-aantal={of}]")?.TextContent.Trim() ?? "";

    /// <summary>What the summary of errors says.</summary>
    public static string Errors(Uploaded answer) => answer.Page.QuerySelector(".error-summary")?.TextContent ?? "";
}
