using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages;

/// <summary>What a person sees when something is not there or went wrong. It never tells which of the two a foreign record is.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code) => (Title, Text) = code switch
    {
        StatusCodes.Status404NotFound => ("Deze pagina is er niet", "Het adres klopt niet, of deze pagina is niet voor u."),
        StatusCodes.Status401Unauthorized => ("U bent afgemeld", "U was te lang weg. Meld u opnieuw aan."),
        StatusCodes.Status400BadRequest => ("Dit formulier kon niet worden verwerkt", "Ga terug en probeer het opnieuw."),
        _ => ("Er ging iets mis", "Wat u al had verstuurd en bevestigd kreeg, is bewaard. Probeer het over een paar minuten opnieuw."),
    };
}
