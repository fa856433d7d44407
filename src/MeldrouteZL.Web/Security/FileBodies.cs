using System.Net.Mime;
using System.Text;
using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Domain.Attachments;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// Reads the form of a page that takes a file: a few short fields and one file, in memory and never on a disk. The file waits
/// beside the form; what is longer than may be kept is read on to tell so, and not kept.
/// </summary>
internal static class FileBodies
{
    /// <summary>Bytes of a body that is read to its end, so that somebody with a film of a minute is told in words.</summary>
    public const int MaxSize = 64_000_000;

    private const int MaxParts = 16;
    private const int MaxFieldBytes = 16 * 1024;
    private const int MaxHeaderBytes = 64 * 1024; // a name of ten thousand letters is cut off, not refused
    private const int MaxBoundary = 70; // RFC 2046
    private const int PieceBytes = 81_920;

    /// <summary>Whether this request brings a file to a page that takes one, from somebody who is signed in.</summary>
    public static bool Expects(HttpContext context) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
        && type.MediaType.Equals(MediaTypeNames.Multipart.FormData, StringComparison.OrdinalIgnoreCase)
        && context.GetEndpoint()?.Metadata.GetMetadata<TakesFileAttribute>() is not null;

    /// <summary>Reads it: the fields become the form of the request, the file stands in its features.</summary>
    /// <exception cref="InvalidDataException">It is not put together as browsers do.</exception>
    public static async Task ReadAsync(HttpContext context, CancellationToken cancel)
    {
        var type = MediaTypeHeaderValue.Parse(context.Request.ContentType);
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > MaxBoundary)
        {
            throw new InvalidDataException("The body has no boundary.");
        }

        var reader = new MultipartReader(boundary, context.Request.Body) { HeadersLengthLimit = MaxHeaderBytes };
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        IncomingFile? file = null;
        for (var parts = 0; await reader.ReadNextSectionAsync(cancel) is { } section; parts++)
        {
            if (parts == MaxParts || !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var place) || HeaderUtilities.RemoveQuotes(place.Name) is not { Length: > 0 } name)
            {
                throw new InvalidDataException("A part has no name, or there are too many.");
            }

            if (!place.FileName.HasValue && !place.FileNameStar.HasValue)
            {
                var text = await TextAsync(section.Body, cancel);
                fields[name.ToString()] = StringValues.Concat(fields.GetValueOrDefault(name.ToString()), text);
                continue;
            }

            if (file is not null)
            {
                throw new InvalidDataException("One file at a time.");
            }

            file = await FileAsync(section.Body, place, context.Request.ContentLength, cancel);
        }

        context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields)));
        context.Features.Set(file);
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken cancel)
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (await body.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            if (text.Length + count > MaxFieldBytes)
            {
                throw new InvalidDataException("A field is too long.");
            }

            text.Write(buffer, 0, count);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    // Null when the person chose none: browsers then send an empty one without a name.
    private static async Task<IncomingFile?> FileAsync(Stream body, ContentDispositionHeaderValue place, long? whole, CancellationToken cancel)
    {
        var name = HeaderUtilities.RemoveQuotes(place.FileNameStar.HasValue ? place.FileNameStar : place.FileName).ToString();
        using var content = new MemoryStream((int)Math.Min(whole ?? PieceBytes, Attachment.MaxSize));
        var buffer = new byte[PieceBytes];
        var isTooLarge = false;
        while (await body.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            isTooLarge |= content.Length + count > Attachment.MaxSize;
            if (!isTooLarge)
            {
                content.Write(buffer, 0, count);
            }
        }

        return name.Length == 0 && content.Length == 0 ? null
            : new IncomingFile(name, isTooLarge ? default : content.GetBuffer().AsMemory(0, (int)content.Length), isTooLarge);
    }
}
