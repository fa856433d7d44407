using System.Collections.Concurrent;
using System.Text;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MeldrouteZL.Benchmarks.Bare;

/// <summary>
/// What the machine can do at most: Kestrel without anything on it sends the same statements to the same database and
/// writes the answer that the application gave before. No cookie is checked, no form bound, no page made.
/// </summary>
internal static class BareEndpoint
{
    private static readonly ConcurrentDictionary<string, KeptAnswer> Kept = new();
    private static readonly ConcurrentBag<BareConnection> Connections = [];

    public static async Task<int> RunAsync()
    {
        var ring = new KeyRing(new KeyFile(BareSettings.Read(BareSettings.RingFile), mayMake: false));
        var logins = new DatabaseLogins(BareSettings.Read(BareSettings.App), null, Convert.FromBase64String(BareSettings.Read(BareSettings.ContextKey)), ring);
        var world = await BareWorld.MakeAsync(logins, BareSettings.Read(BareSettings.Admin));
        var builder = WebApplication.CreateSlimBuilder(Environment.GetCommandLineArgs()[2..]);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        await using var app = builder.Build();
        app.Run(context => AnswerAsync(context, world));
        await app.RunAsync();
        foreach (var connection in Connections)
        {
            connection.Dispose();
        }

        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, BareWorld world)
    {
        var path = context.Request.Path.Value!;
        if (path is BareSettings.KeepAddress)
        {
            await KeepAsync(context);
        }
        else if (path is not BareSettings.AliveAddress)
        {
            await MeasuredAsync(context, world, path);
        }
    }

    private static async Task MeasuredAsync(HttpContext context, BareWorld world, string path)
    {
        if (!Connections.TryTake(out var connection))
        {
            connection = await BareConnection.OpenAsync(world);
        }

        var key = HttpMethods.IsPost(context.Request.Method) ? await TakeAsync(connection, path, await BodyAsync(context)) : await ReadAsync(connection, path);
        Connections.Add(connection);
        await WriteAsync(context.Response, Kept[key]);
    }

    private static async Task<string> ReadAsync(BareConnection connection, string path)
    {
        await (path == Workload.ListAddress ? connection.ListAsync() : connection.ViewAsync(path[(path.LastIndexOf('/') + 1)..]));
        return path;
    }

    private static async Task<string> TakeAsync(BareConnection connection, string path, string body)
    {
        var formKey = Guid.Parse(Field(body, "FormKey"));
        if (path == Workload.RegisterAddress)
        {
            await connection.RegisterAsync(formKey);
            return Workload.RegisterAddress;
        }

        var version = uint.Parse(Field(body, "Version"), System.Globalization.CultureInfo.InvariantCulture);
        await connection.AssignAsync(formKey, path.Split('/')[2], version, Guid.Parse(Field(body, "Input.HandlerId")));
        return Workload.StepName;
    }

    private static async Task<string> BodyAsync(HttpContext context)
    {
        var length = (int)context.Request.ContentLength!;
        var read = await context.Request.BodyReader.ReadAtLeastAsync(length);
        var text = Encoding.ASCII.GetString(read.Buffer);
        context.Request.BodyReader.AdvanceTo(read.Buffer.End);
        return text;
    }

    private static ReadOnlySpan<char> Field(string body, string name)
    {
        var start = body.IndexOf($"&{name}=", StringComparison.Ordinal) + name.Length + 2;
        var rest = body.AsSpan(start);
        return rest.IndexOf('&') is var end && end < 0 ? rest : rest[..end];
    }

    private static async Task KeepAsync(HttpContext context)
    {
        var answer = (await context.Request.ReadFromJsonAsync<KeptAnswer>())!;
        Kept[answer.Key] = answer;
    }

    private static Task WriteAsync(HttpResponse response, KeptAnswer answer)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        return response.Body.WriteAsync(answer.Body, 0, answer.Body.Length);
    }
}
