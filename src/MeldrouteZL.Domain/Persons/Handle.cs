namespace MeldrouteZL.Domain.Persons;

/// <summary>Where an account on the internet is.</summary>
public enum Platform : short
{
    Unknown = 0,
    Instagram = 1,
    Snapchat = 2,
    TikTok = 3,
    Facebook = 4,
    WhatsApp = 5,
    Telegram = 6,
    X = 7,
    Discord = 8,
    AdvertisingSite = 9,
    Other = 10,
}

/// <summary>A name on a platform.</summary>
public sealed record Handle
{
    public const int MaxLength = 100;

    private Handle(Platform platform, string name) => (Platform, Name) = (platform, name);

    public Platform Platform { get; }

    /// <summary>Without the @ before it.</summary>
    public string Name { get; }

    /// <summary>The same however it was typed.</summary>
    public string Key => Name.ToUpperInvariant();

    public static Parsed<Handle> Parse(Platform platform, string? name)
    {
        var clean = TypedText.Clean(TypedText.Clean(name).TrimStart('@'));
        return TypedText.ProblemOf(clean, MaxLength) is { } problem ? problem : new Handle(platform, clean);
    }

    public override string ToString() => Name;
}
