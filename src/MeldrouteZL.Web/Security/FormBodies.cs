using System.Net.Mime;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Live;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// Reads what a form sends, once, within bounds of kind, size and time, before anything else looks at it. What cannot be read
/// is refused here by name instead of failing somewhere in a page. Files have no place in any form but those that say so
/// (<see cref="TakesFileAttribute"/>).
/// </summary>
internal static class FormBodies
{
    /// <summary>Bytes of one form: above twice what the longest form holds when every character takes nine.</summary>
    public const int MaxSize = 512 * 1024;

    /// <summary>
    /// Bytes of one form of who is signed in: the longest form with one text of a hundred thousand characters of nine bytes each in
    /// it. Such a text is refused by its field, which says so and keeps it; what is larger still is refused before it is read.
    /// </summary>
    public const int MaxSizeSignedIn = 3 * MaxSize;

    /// <summary>Fields of one form: four of each line of the longest inspection that a client is given, and what every form has.</summary>
    public const int MaxValues = (4 * PackLine.Most) + 16;

    /// <summary>Bytes of a form that takes a name and a password.</summary>
    public const int MaxSmallSize = 16 * 1024;

    // A slow telephone sends the longest form in a few seconds.
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    // The largest file over a telephone line of the slow kind.
    private static readonly TimeSpan MaxTimeOfFile = TimeSpan.FromMinutes(10);

    public static IApplicationBuilder UseFormBodies(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (await RefusalAsync(context) is { } refusal)
        {
            context.Response.StatusCode = refusal;
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty)); // the page that tells about it must not try again
            return;
        }

        await next(context);
    });

    // The page that tells about an error runs for the same request: its body was read or refused already.
    private static async Task<int?> RefusalAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.Features.Get<IFormFeature>()?.Form is not null || context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true || context.AsksForConnection() || IsErrorPage(context))
        {
            return null;
        }

        var bringsFile = FileBodies.Expects(context);
        if (!bringsFile && !IsForm(request.ContentType))
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (bringsFile && PrepareForFile(context) is { } unfit)
        {
            return unfit;
        }

        if (!bringsFile && context.User.FindActor() is not null && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: MaxSize } wide)
        {
            wide.MaxRequestBodySize = MaxSizeSignedIn;
        }

        if (request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        using var bound = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        bound.CancelAfter(bringsFile ? MaxTimeOfFile : MaxTime);
        try
        {
            await (bringsFile ? FileBodies.ReadAsync(context, bound.Token) : request.ReadFormAsync(bound.Token));
            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (Exception broken) when (broken is InvalidDataException || (broken is IOException && bringsFile)) // a file that broke off half-way
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return StatusCodes.Status408RequestTimeout;
        }
    }

    // A file comes from who is signed in and finds room; before that nothing of it is read.
    private static int? PrepareForFile(HttpContext context)
    {
        if (context.User.FindActor() is not { } actor)
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (context.RequestServices.GetRequiredService<FileRoom>().TryEnter(actor.UserId) is not { } room)
        {
            return StatusCodes.Status429TooManyRequests;
        }

        context.Response.RegisterForDispose(room);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = FileBodies.MaxSize;
        }

        return null;
    }

    // Pages are in UTF-8, so browsers send that; of some other encodings the framework fails.
    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(MediaTypeNames.Application.FormUrlEncoded, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the request goes through the pipeline a second time, to show what went wrong with it.</summary>
    public static bool IsErrorPage(this HttpContext context) =>
        context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is not null
        || context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>() is not null;
}
