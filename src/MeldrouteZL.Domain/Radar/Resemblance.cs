namespace MeldrouteZL.Domain.Radar;

/// <summary>Why two persons may be one, or two signals may belong together. Stored as one number: never renumber.</summary>
[Flags]
public enum LinkReasons
{
    None = 0,
    SameNames = 1,
    NamesSoundAlike = 2,
    SurnameOneLetterOff = 4,
    FirstNameOneLetterOff = 8,
    NamesInOtherOrder = 16,
    SameFirstName = 32,
    SurnameBeginsAlike = 64,
    SameBirthDate = 128,
    DayAndMonthTurned = 256,
    SameBirthMonth = 512,
    SameBirthYear = 1024,

    /// <summary>Of one of the two nothing is known.</summary>
    BirthDateUnknown = 2048,

    /// <summary>Both are known in full, and they are not the same.</summary>
    OtherBirthDate = 4096,
    SamePhone = 8192,
    SamePlate = 16384,
    SameAccount = 32768,
    SameHandle = 65536,
    SameAddress = 131072,

    /// <summary>Others share the same with them: it says less.</summary>
    OthersToo = 262144,
    SameInitials = 524288,
    SameChamberNumber = 1048576,
    SameNamedPlace = 2097152,
}

/// <summary>A token that two persons share.</summary>
/// <param name="Owners">How many others share it with the first, the second included: at least one.</param>
public readonly record struct SharedToken(TokenKind Mine, TokenKind Theirs, int Owners);

/// <summary>
/// How alike two persons are, from nothing but the kinds of the tokens they share, so that nobody needs to read a name for it.
/// </summary>
/// <param name="Strength">Of a hundred.</param>
public readonly record struct Resemblance(int Strength, LinkReasons Reasons)
{
    /// <summary>From how much on it is shown as a possible link.</summary>
    public const int Shown = 60;

    private const double LessPerDoubling = 5;

    /// <param name="mine">How exactly the birth date of the first is known.</param>
    public static Resemblance Of(DatePrecision mine, DatePrecision theirs, IReadOnlyCollection<SharedToken> shared)
    {
        var names = NamesOf(shared);
        var date = DateOf(mine, theirs, shared);
        var ofNames = shared.Where(s => s.Mine < TokenKind.Phone).ToList();
        var owners = ofNames.Count == 0 ? 1 : ofNames.Min(s => s.Owners);
        var points = ofNames.Count == 0 ? 0 : Math.Max(0, PointsOf(names, date) - (LessPerDoubling * Math.Log2(owners)));
        var reasons = ofNames.Count == 0 ? LinkReasons.None : names | date | (owners > 1 ? LinkReasons.OthersToo : 0);
        foreach (var thing in shared.Where(s => s.Mine >= TokenKind.Phone).DistinctBy(s => s.Mine))
        {
            var (reason, most) = ThingOf(thing.Mine);
            points = Together(points, Math.Max(0, most - (LessPerDoubling * Math.Log2(thing.Owners))));
            reasons |= reason | (thing.Owners > 1 ? LinkReasons.OthersToo : 0);
        }

        return new Resemblance((int)Math.Round(points), reasons);
    }

    private static LinkReasons NamesOf(IReadOnlyCollection<SharedToken> shared)
    {
        bool Has(TokenKind kind) => shared.Any(s => s.Mine == kind && s.Theirs == kind);
        var isSameFirst = Has(TokenKind.FirstNameAndBirthDate) || Has(TokenKind.FirstNameAndTurnedDate);
        if (Has(TokenKind.SameNamesAndBirthDate))
        {
            return LinkReasons.SameNames;
        }

        if (Has(TokenKind.NamesAndBirthDate) && !isSameFirst)
        {
            return LinkReasons.NamesInOtherOrder;
        }

        if (Has(TokenKind.NamesAndYear) || Has(TokenKind.AllNames) || Has(TokenKind.AllNamesAndYear))
        {
            return LinkReasons.NamesSoundAlike;
        }

        if (shared.Any(s => s.Mine == TokenKind.SurnameLetterLess || s.Theirs == TokenKind.SurnameLetterLess))
        {
            return LinkReasons.SurnameOneLetterOff;
        }

        if (shared.Any(s => s.Mine == TokenKind.FirstNameLetterLess || s.Theirs == TokenKind.FirstNameLetterLess))
        {
            return LinkReasons.FirstNameOneLetterOff;
        }

        var isSameStart = Has(TokenKind.SurnameStartAndBirthDate);
        return !isSameFirst && !isSameStart ? LinkReasons.SameInitials
            : (isSameFirst ? LinkReasons.SameFirstName : 0) | (isSameStart ? LinkReasons.SurnameBeginsAlike : 0);
    }

    private static LinkReasons DateOf(DatePrecision mine, DatePrecision theirs, IReadOnlyCollection<SharedToken> shared) => (mine, theirs) switch
    {
        _ when shared.Any(s => s.Mine is <= TokenKind.SurnameStartAndBirthDate or TokenKind.InitialsAndBirthDate) => LinkReasons.SameBirthDate,
        _ when shared.Any(s => s.Mine == TokenKind.FirstNameAndTurnedDate) => LinkReasons.DayAndMonthTurned,
        (DatePrecision.Unknown, _) or (_, DatePrecision.Unknown) => LinkReasons.BirthDateUnknown,
        (DatePrecision.Day, DatePrecision.Day) => LinkReasons.OtherBirthDate,
        _ when shared.Any(s => s.Mine == TokenKind.AllNamesAndMonth) => LinkReasons.SameBirthMonth,
        (DatePrecision.Year, _) or (_, DatePrecision.Year) => LinkReasons.SameBirthYear,
        _ => LinkReasons.OtherBirthDate, // two months that differ
    };

    // Chosen on the labelled set of tests/MeldrouteZL.Benchmarks: what is shown is nearly always one person, and what is one
    // person stands above who is not.
    private static double PointsOf(LinkReasons names, LinkReasons date) => (names, date) switch
    {
        (LinkReasons.SameNames, _) => 97,
        (LinkReasons.NamesInOtherOrder, _) => 90,
        (LinkReasons.NamesSoundAlike, LinkReasons.SameBirthDate) => 94,
        (LinkReasons.NamesSoundAlike, LinkReasons.DayAndMonthTurned) => 82,
        (LinkReasons.NamesSoundAlike, LinkReasons.SameBirthMonth) => 74,
        (LinkReasons.NamesSoundAlike, LinkReasons.SameBirthYear) => 62,
        (LinkReasons.NamesSoundAlike, LinkReasons.BirthDateUnknown) => 52,
        (LinkReasons.NamesSoundAlike, _) => 32,
        (LinkReasons.SurnameOneLetterOff or LinkReasons.FirstNameOneLetterOff, LinkReasons.SameBirthDate) => 86,
        (LinkReasons.SurnameOneLetterOff or LinkReasons.FirstNameOneLetterOff, LinkReasons.DayAndMonthTurned) => 64,
        (LinkReasons.SurnameOneLetterOff or LinkReasons.FirstNameOneLetterOff, LinkReasons.SameBirthYear) => 40,
        (LinkReasons.SurnameOneLetterOff or LinkReasons.FirstNameOneLetterOff, _) => 16,
        (LinkReasons.SameFirstName | LinkReasons.SurnameBeginsAlike, _) => 70,
        (LinkReasons.SameFirstName, LinkReasons.SameBirthDate) => 48,
        (LinkReasons.SurnameBeginsAlike, _) => 42,
        (LinkReasons.SameInitials, _) => 26,
        _ => 24,
    };

    private static (LinkReasons Reason, double Most) ThingOf(TokenKind kind) => kind switch
    {
        TokenKind.Phone => (LinkReasons.SamePhone, 68),
        TokenKind.Plate => (LinkReasons.SamePlate, 64),
        TokenKind.Account => (LinkReasons.SameAccount, 68),
        TokenKind.Handle => (LinkReasons.SameHandle, 68),
        TokenKind.Address => (LinkReasons.SameAddress, 62),
        TokenKind.ChamberNumber => (LinkReasons.SameChamberNumber, 68),
        TokenKind.NamedPlace => (LinkReasons.SameNamedPlace, 64),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Combines a name."),
    };

    // Two signs that have nothing to do with each other make it stronger than the stronger of them.
    private static double Together(double one, double other) => 100 - ((100 - one) * (100 - other) / 100);
}
