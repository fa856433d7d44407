using System.Collections.Concurrent;
using MeldrouteZL.TestKit;
using Microsoft.Playwright;

namespace MeldrouteZL.Browser.Tests.Guards;

/// <summary>
/// Hears what a browser complains of while a person works: errors in the console (among them every breach of the content
/// security policy), scripts that fail, files that do not come.
/// </summary>
internal sealed class PageWatch
{
    private readonly ConcurrentQueue<string> complaints = new();

    // Said of every answer of 400 and above. Of the page itself a refused form is an answer like any other: tests ask for its status.
    private readonly ConcurrentDictionary<string, byte> pages = new();

    public PageWatch(IBrowserContext window)
    {
        window.Request += (_, request) =>
        {
            if (request.IsNavigationRequest)
            {
                pages.TryAdd(request.Url, 0);
            }
        };
        window.Console += (_, message) =>
        {
            if (message.Type == "error" && !(IsOfAnswer(message.Text) && pages.ContainsKey(AddressOf(message))))
            {
                complaints.Enqueue($"console: {message.Text}");
            }
        };
        window.WebError += (_, problem) => complaints.Enqueue($"script: {problem.Error}");
        window.RequestFailed += (_, request) =>
        {
            // Leaving a page ends what it was still waiting for.
            if (request.Failure != "net::ERR_ABORTED")
            {
                complaints.Enqueue($"{request.Failure}: {request.Url}");
            }
        };
        window.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            {
                complaints.Enqueue($"{response.Status}: {response.Url}{(response.Status >= 500 ? $"\n{ServerErrors.Last}" : "")}");
            }
        };
    }

    /// <summary>What was said since the last time.</summary>
    public IEnumerable<string> Take()
    {
        while (complaints.TryDequeue(out var complaint))
        {
            yield return complaint;
        }
    }

    private static bool IsOfAnswer(string text) => text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal);

    // The location of a message is "address:line:column".
    private static string AddressOf(IConsoleMessage message)
    {
        var parts = message.Location.Split(':');
        return string.Join(':', parts.SkipLast(2));
    }
}
