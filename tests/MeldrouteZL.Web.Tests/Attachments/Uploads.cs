using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Attachments;

/// <summary>What came back after a file was sent.</summary>
internal sealed record Uploaded(HttpStatusCode Status, string? Location, IHtmlDocument Page)
{
    public string Error => Page.QuerySelector(".utrecht-form-field-error-message")?.TextContent.Replace("Fout:", "", StringComparison.Ordinal).Trim() ?? "";
}

/// <summary>Sends files as a browser does, and puts them there below the screens.</summary>
internal static class Uploads
{
    private const string Boundary = "----grens7MA4YWxk";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string AddressOf(string number) => $"/signalen/{number}/bijlagen/toevoegen";

    /// <summary>Opens the form and sends it with this file.</summary>
    public static async Task<Uploaded> UploadAsync(this Visitor visitor, string number, string name, byte[] content) =>
        await visitor.SendFileAsync(AddressOf(number), (await visitor.GetAsync(AddressOf(number))).Document.Fields(), name, content);

    /// <summary>Sends these fields and this file.</summary>
    public static async Task<Uploaded> SendFileAsync(this Visitor visitor, string address, IEnumerable<KeyValuePair<string, string>> fields, string name, byte[] content)
    {
        using var body = Body(fields, name, content);
        using var answer = await visitor.Client.PostAsync(new Uri(address, UriKind.Relative), body, Cancel);
        return new Uploaded(answer.StatusCode, answer.Headers.Location?.ToString(), new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel)));
    }

    /// <summary>The body that a browser makes: names in UTF-8 as they are, but for quotes and line breaks.</summary>
    public static ByteArrayContent Body(IEnumerable<KeyValuePair<string, string>> fields, string name, byte[] content)
    {
        using var body = new MemoryStream();
        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
        foreach (var (field, value) in fields)
        {
            Write($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        }

        var quoted = name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
        Write($"--{Boundary}\r\nContent-Disposition: form-data; name=\"Input.File\"; filename=\"{quoted}\"\r\nContent-Type: image/jpeg\r\n\r\n");
        body.Write(content);
        Write($"\r\n--{Boundary}--\r\n");
        return new ByteArrayContent(body.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}") } };
    }

    /// <summary>Adds a file as this person; gives why it was refused.</summary>
    public static async Task<Refusal?> AttachAsync(this MeldrouteApp app, string number, string persona, string name, byte[] content) =>
        await app.AttachAsync(number, await app.ActorOfAsync(persona), name, content);

    /// <inheritdoc cref="AttachAsync(MeldrouteApp, string, string, string, byte[])"/>
    public static async Task<Refusal?> AttachAsync(this MeldrouteApp app, string number, Actor actor, string name, byte[] content) =>
        (await app.Get<AddAttachment.Handler>().Handle(
            new Target(number, 0, Guid.NewGuid()), new AddAttachment.Command().With(new IncomingFile(name, content, isTooLarge: false)), actor, app.Clock.GetUtcNow(), Cancel)).Refusal;

    /// <summary>The files of a signal as this person sees them through row security.</summary>
    public static async Task<List<Attachment>> AttachmentsAsync(this MeldrouteApp app, string number, string persona)
    {
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(await app.ActorOfAsync(persona), Act.WithoutContent, Cancel);
        return await work.Db.Attachments.Where(a => work.Db.Signals.Any(s => s.Id == a.SignalId && s.Number == number)).OrderBy(a => a.Ordinal).ToListAsync(Cancel);
    }

    /// <summary>Lets the clock write down what a scanner would say of every file of this signal.</summary>
    public static async Task JudgeAsync(this MeldrouteApp app, string number, bool isInfected = false)
    {
        var clock = Actor.Clock((await app.ActorOfAsync("vt-1")).RegionId);
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(clock, Act.WithoutContent, Cancel);
        var waiting = await work.Db.Attachments.Where(a => work.Db.Signals.Any(s => s.Id == a.SignalId && s.Number == number)).ToListAsync(Cancel);
        waiting.ForEach(a => a.Judge(isInfected, app.Clock.GetUtcNow()));
        Assert.Null((await work.CommitAsync(() => number, Cancel)).Refusal);
    }
}
