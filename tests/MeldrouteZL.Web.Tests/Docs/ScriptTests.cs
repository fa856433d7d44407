using System.Text.RegularExpressions;
using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>What the scripts of the pages do not do, on which rows of docs/asvs.md rest.</summary>
public sealed class ScriptTests
{
    private const string WithoutPassword = "MeldrouteZL.Web/wwwroot/js/public.js";

    // Its arrays hold numbers, at places that it counts itself.
    private const string NumbersOnly = "MeldrouteZL.Web/wwwroot/js/proof.js";

    private static readonly IReadOnlyDictionary<string, string> Scripts =
        SourceFiles.OfApplication.Where(f => f.Key.EndsWith(".js", StringComparison.Ordinal)).ToDictionary();

    [Fact]
    public void They_write_text_and_never_markup() => None(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|setHTML|srcdoc|\.on[a-z]+\s*=");

    [Fact]
    public void They_copy_no_properties_from_outside_into_objects() => None(@"__proto__|\.prototype\b|Object\.(assign|fromEntries|setPrototypeOf)|\bfor\s*\([^)]*\bin\b|\[[a-z]\w*\]\s*=[^=]|JSON\.parse", NumbersOnly);

    [Fact]
    public void They_keep_nothing_in_the_browser() => None("localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\.|navigator\\.storage|serviceWorker");

    // Elements with a name become properties of the document: nothing is looked up there but its own functions.
    [Fact]
    public void They_declare_what_they_use_and_keep_nothing_on_the_document()
    {
        None(@"\bdocument\.(?!querySelector(All)?\(|createElement\(|body\.append|title\b)\w+|\bwindow\.\w+\s*=[^=]|\bvar\s|globalThis");
        Assert.All(Scripts, s => Assert.Matches("(?s)^(//[^\n]*\n)+\"use strict\";\n\\(\\(\\) => \\{.*\\}\\)\\(\\);\n$", s.Value));
    }

    // A channel reaches windows of this origin only, and what comes over it is not read.
    [Fact]
    public void They_hear_from_windows_of_this_origin_only_that_the_session_ended()
    {
        None(@"\.data\b|parent\.|opener|(?<!windows\??)\.postMessage\(");
        Assert.Contains("new BroadcastChannel(\"session\")", Scripts["MeldrouteZL.Web/wwwroot/js/session.js"], StringComparison.Ordinal);

        // A worker is this page itself: it gets a name and gives a number.
        Assert.Equal(["MeldrouteZL.Web/wwwroot/js/public.js"], Scripts.Where(s => s.Value.Contains("new Worker(", StringComparison.Ordinal)).Select(s => s.Key));
    }

    [Fact]
    public void They_do_not_come_between_a_person_and_the_fields_of_a_password()
    {
        None("\"paste\"|\"copy\"|\"keydown\"|\"beforeinput\"", WithoutPassword);

        // On the forms of a draft and of the public only, which have no password: they wait for what is being kept or reckoned.
        Assert.Equal(["MeldrouteZL.Web/wwwroot/js/autosave.js", "MeldrouteZL.Web/wwwroot/js/public.js"], Scripts.Where(s => s.Value.Contains("preventDefault", StringComparison.Ordinal)).Select(s => s.Key).Order(StringComparer.Ordinal));
    }

    private static void None(string pattern, string except = "")
    {
        Assert.Equal(6, Scripts.Count);
        Assert.All(Scripts.Where(s => s.Key != except), script => Assert.DoesNotMatch(new Regex(pattern, RegexOptions.CultureInvariant), script.Value));
    }
}
