using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MeldrouteZL.Application.Protection.Mapping;

/// <summary>A value that was sealed for its place, on its way into the database.</summary>
internal sealed record SealedValue(byte[] Bytes);

/// <summary>Opens a text that was read. It writes nothing but what was sealed for its row: a text that gets here is refused.</summary>
internal sealed class TextConverter(SealedColumn column, KeyRing ring)
    : ValueConverter<string, byte[]>(text => Unsealed.Refuse(text), envelope => Envelope.OpenText(column, envelope, ring))
{
    public override Func<object?, object?> ConvertToProvider { get; } = Unsealed.OnlySealed(column);
}

/// <summary>The same for a date.</summary>
internal sealed class DateConverter(SealedColumn column, KeyRing ring)
    : ValueConverter<DateOnly, byte[]>(date => Unsealed.Refuse(date), envelope => Envelope.OpenDate(column, envelope, ring))
{
    public override Func<object?, object?> ConvertToProvider { get; } = Unsealed.OnlySealed(column);
}

/// <summary>The last guard before a parameter.</summary>
internal static class Unsealed
{
    public static Func<object?, object?> OnlySealed(SealedColumn column) => value => value switch
    {
        null => null,
        SealedValue isSealed => isSealed.Bytes,
        _ => throw new InvalidOperationException($"{column} is sealed: it takes no readable value, not even to compare with."),
    };

    // What EF compiles into its own code asks for an expression that gives bytes; there is none for what is not sealed.
    public static byte[] Refuse(object _) => throw new InvalidOperationException("A readable value was about to reach a sealed column.");
}
