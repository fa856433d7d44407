namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>Why a file is not taken.</summary>
public enum FileFlaw
{
    Empty,
    TooLarge,

    /// <summary>Not one of the kinds that are taken, by its content.</summary>
    UnknownKind,

    /// <summary>The name says another kind than the content.</summary>
    NameDoesNotFit,

    /// <summary>Broken off, or not put together as this kind is.</summary>
    Damaged,

    /// <summary>Something of another kind hides in it.</summary>
    TwoKinds,

    /// <summary>Unpacked it is much larger than packed, or holds too much.</summary>
    Bomb,

    /// <summary>A document with macros, embedded programs or other files in it.</summary>
    HasProgram,

    /// <summary>A picture with more pixels than any camera makes.</summary>
    TooManyPixels,
}
