using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// Refuses the one character that PostgreSQL cannot hold in a text. Nobody types it; a request with it is made by hand and
/// would otherwise fail somewhere in a query.
/// </summary>
internal sealed class NoNulls : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        // The form was read for its token already; one that could not be read is refused elsewhere.
        var form = context.HttpContext.Features.Get<IFormFeature>()?.Form;
        if (context.HttpContext.Request.Query.Concat(form ?? FormCollection.Empty).Any(t => t.Value.Any(v => v?.Contains('\0') == true)))
        {
            context.Result = new BadRequestResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing is left to decide.
    }
}
