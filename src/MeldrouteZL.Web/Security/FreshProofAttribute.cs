using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// A page for a dangerous act: who has not proved lately who they are does so first, and comes back. A stolen session that is
/// still open cannot do it (ASVS 5.0, 7.5).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FreshProofAttribute : Attribute, IPageFilter
{
    /// <summary>Whether the page may be read without, and only sending its form needs it.</summary>
    public bool OnSending { get; init; }

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // Decided when the handler would run: only then can it be answered.
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        var isSending = HttpMethods.IsPost(http.Request.Method);
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if ((isSending || !OnSending) && !http.LiveSession().IsFresh(now))
        {
            context.Result = new LocalRedirectResult($"/account/bevestigen?terug={Uri.EscapeDataString(http.Request.Path)}");
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // Nothing is left to decide.
    }
}
