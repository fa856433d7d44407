using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// Refuses the one character that PostgreSQL cannot hold in a text. Nobody types it; a request with it is made by hand and
/// would otherwise fail somewhere in a query.
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

    private static bool HasNull(IEnumerable<KeyValuePair<string, StringValues>> texts) => texts.Any(t => t.Value.Any(v => v?.Contains('\0') == true));
}
