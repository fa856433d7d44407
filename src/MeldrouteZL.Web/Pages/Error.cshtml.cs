using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
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
    private static readonly int[] KeptAfter = [StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status429TooManyRequests];

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Where the kept form goes; null when there is nothing to send again.</summary>
    public string? SendAgainTo { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> Kept { get; private set; } = [];

    public bool MustSignIn => Response.StatusCode == StatusCodes.Status401Unauthorized;

    /// <summary>What leads to the line in the log, for who asks for help; null when nothing broke.</summary>
    public string? Reference { get; private set; }

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        (Title, Text) = code switch
        {
            StatusCodes.Status404NotFound => ("Deze pagina is er niet", "Het adres klopt niet, of deze pagina is niet voor u."),
            StatusCodes.Status401Unauthorized => ("U bent afgemeld", "U was te lang weg. Meld u opnieuw aan."),
            StatusCodes.Status400BadRequest => ("Dit formulier is nog niet verstuurd", "Het formulier stond te lang open, of er stond een teken in dat niet kan. Verstuur het opnieuw."),
            StatusCodes.Status403Forbidden => ("Dit formulier kwam van een andere site", "Daarom is er niets mee gedaan. Begin opnieuw in MeldrouteZL."),
            StatusCodes.Status408RequestTimeout => ("Dit formulier kwam niet over", "De verbinding was te langzaam. Ga terug met de knop van uw browser en verstuur het opnieuw."),
            StatusCodes.Status413PayloadTooLarge => ("Dit formulier is te groot", "Ga terug met de knop van uw browser en maak de tekst korter of het bestand kleiner."),
            StatusCodes.Status415UnsupportedMediaType => ("Dit kunnen wij niet aannemen", "U kunt hier geen bestanden versturen."),
            StatusCodes.Status429TooManyRequests => ("Even wachten", "Er kwamen te veel verzoeken tegelijk. Wacht een minuut en probeer het dan opnieuw."),
            _ => ("Er ging iets mis", "Wat u al had verstuurd en bevestigd kreeg, is bewaard. Probeer het over een paar minuten opnieuw."),
        };
        Reference = code >= StatusCodes.Status500InternalServerError ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (original is not null && KeptAfter.Contains(code) && HttpContext.Features.Get<IFormFeature>()?.Form is { } form)
        {
            Kept = form.Where(f => !NeverKept.Contains(f.Key)).SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, (value ?? "").Replace("\0", "", StringComparison.Ordinal).Replace("\uFFFE", "", StringComparison.Ordinal))).ToList();
            SendAgainTo = original!.OriginalPath + original.OriginalQueryString;
        }
    }
}
