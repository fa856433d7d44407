using MeldrouteZL.Application.Protection.Erasure;

namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>Destroys in a restored database what was destroyed after its backup was made; before the application may start.</summary>
internal sealed class DestroyAgainVerb() : Verb("destroy-again", "--list FILE")
{
    public override bool Understands(IReadOnlyDictionary<string, string> options) => options.Count == 1 && options.ContainsKey("list");

    public override async Task<int> RunAsync(IReadOnlyDictionary<string, string> options, VerbPlace place, CancellationToken cancel)
    {
        if (!File.Exists(options["list"]))
        {
            await Console.Error.WriteLineAsync("There is no such list.");
            return VerbCall.WrongInput;
        }

        var (listed, destroyed) = await DestroyAgain.RunAsync(place.Owner, options["list"], cancel);
        await Console.Error.WriteLineAsync($"{listed} cases on the list, of which {destroyed} were back and are destroyed again.");
        return 0;
    }
}
