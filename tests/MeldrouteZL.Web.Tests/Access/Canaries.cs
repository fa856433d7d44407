using System.Globalization;
using System.Text.RegularExpressions;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>
/// Words that stand in one kind of content of one record and nowhere else. Wherever one turns up, it tells which content
/// got there.
/// </summary>
internal sealed partial class Canaries
{
    private readonly List<Canary> planted = [];

    public Canary Plant(string table)
    {
        var canary = new Canary(planted.Count, table);
        planted.Add(canary);
        return canary;
    }

    public int Count => planted.Count;

    /// <summary>The words in this text with their record, each once.</summary>
    public IEnumerable<(Canary Of, char Kind)> In(string text) =>
        Word().Matches(text).Select(m => (planted[int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)], m.Groups[2].Value[0])).Distinct();

    [GeneratedRegex("kanarie([0-9]{3})([A-Z])")]
    private static partial Regex Word();
}

/// <summary>The words of one record.</summary>
/// <param name="Table">The table of the record.</param>
internal sealed record Canary(int Number, string Table)
{
    /// <summary>The record, once it has been made.</summary>
    public Guid Id { get; set; }

    public string Facts => Text('F');

    public string VictimName => Text('V');

    public string Reporter => Text('R');

    /// <summary>The exact copy that was sent.</summary>
    public string Sent => Text('S');

    /// <summary>Where somebody is sheltered.</summary>
    public string Location => Text('L');

    /// <summary>Whether this actor may read this word.</summary>
    public bool Admits(Oracle oracle, Actor actor, char kind) => (Table, kind) switch
    {
        ("signal", 'F') => oracle.OnSignal(Id, actor, DataGroups.Facts),
        ("signal", 'R') => oracle.OnReporter(Id, actor),
        ("casefile", 'F') => oracle.OnCase(Id, actor, DataGroups.Facts),
        ("casefile", 'V') => oracle.OnCase(Id, actor, DataGroups.VictimIdentity),
        ("referral", 'F') => oracle.Shows("referral", Id, actor),
        ("referral", 'S') => oracle.Shows("disclosure", Id, actor, "referral_id"),
        ("case_link", 'F') => oracle.Shows("case_link", Id, actor),
        ("comensha_confirmation" or "comensha_record" or "intervention" or "plan_line" or "house_question", 'F') => oracle.Shows(Table, Id, actor),
        ("trajectory", 'F') => oracle.Shows("trajectory_content", Id, actor),
        ("trajectory", 'L') => oracle.Shows("shelter_location", Id, actor, "trajectory_id"),
        ("trajectory_share" or "bottleneck", 'F') => oracle.Shows(Table, Id, actor),
        ("screening_meeting", 'F') => oracle.Shows("screening_meeting", Id, actor),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), $"Who reads {kind} of {Table}?"),
    };

    private string Text(char kind) => string.Create(CultureInfo.InvariantCulture, $"kanarie{Number:000}{kind}");
}
