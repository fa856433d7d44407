using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// Refuses the two characters that no text can hold: PostgreSQL cannot store the null, and the framework cannot compare a name
/// with U+FFFE. Nobody types them; a request with them is made by hand and would otherwise fail somewhere inside.
/// </summary>
internal sealed class NoNulls : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var features = context.HttpContext.Features;
        if (features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return; // this is the page that tells about it
        }

        // The form was read for its token already; one that could not be read is refused elsewhere.
        if (HasNull(context.HttpContext.Request.Query))
        {
            context.Result = new NotFoundResult();
        }
        else if (HasNull(features.Get<IFormFeature>()?.Form ?? FormCollection.Empty))
        {
            context.Result = new BadRequestResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing is left to decide.
    }

    private static bool HasNull(IEnumerable<KeyValuePair<string, StringValues>> texts) => texts.Any(t => t.Value.Any(v => v.AsSpan().ContainsAny('\0', '\uFFFE')));
}
