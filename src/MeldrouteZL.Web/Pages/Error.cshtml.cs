using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages;

/// <summary>
/// What a person sees when something is not there or went wrong. It never tells which of the two a foreign record is.
/// A form that came too late, after the session or its token had ended, is kept: its text stands here, ready to be sent again.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    private static readonly string[] NeverKept = ["__RequestVerificationToken", "Password", "Code", "Again"];

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Where the kept form goes; null when there is nothing to send again.</summary>
    public string? SendAgainTo { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> Kept { get; private set; } = [];

    public bool MustSignIn => Response.StatusCode == StatusCodes.Status401Unauthorized;

    public Task OnGetAsync(int code) => ShowAsync(code);

    public Task OnPostAsync(int code) => ShowAsync(code);

    private async Task ShowAsync(int code)
    {
        (Title, Text) = code switch
        {
            StatusCodes.Status404NotFound => ("Deze pagina is er niet", "Het adres klopt niet, of deze pagina is niet voor u."),
            StatusCodes.Status401Unauthorized => ("U bent afgemeld", "U was te lang weg. Meld u opnieuw aan."),
            StatusCodes.Status400BadRequest => ("Dit formulier is nog niet verstuurd", "Het formulier stond te lang open, of er stond een teken in dat niet kan. Verstuur het opnieuw."),
            _ => ("Er ging iets mis", "Wat u al had verstuurd en bevestigd kreeg, is bewaard. Probeer het over een paar minuten opnieuw."),
        };
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (original is not null && code is StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized && Request.HasFormContentType)
        {
            var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
            Kept = form.Where(f => !NeverKept.Contains(f.Key)).SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, (value ?? "").Replace("\0", "", StringComparison.Ordinal))).ToList();
            SendAgainTo = original!.OriginalPath + original.OriginalQueryString;
        }
    }
}
