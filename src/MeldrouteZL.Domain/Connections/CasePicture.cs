using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Domain.Connections;

/// <summary>Where something stands in a picture, from left to right.</summary>
public enum PictureColumn
{
    /// <summary>Other cases, and things that belong to no person.</summary>
    Beside,
    Case,
    Persons,

    /// <summary>Things of persons.</summary>
    Things,
}

/// <summary>A case, a person or a thing in a picture.</summary>
/// <param name="Key">Tells it from the others in the same picture; says nothing by itself.</param>
public sealed record PictureNode(int Key, PictureColumn Column)
{
    /// <summary>Null for what is no person.</summary>
    public SignalPerson? Person { get; init; }

    /// <summary>Null for what is no thing; of one that was written more than once, the first.</summary>
    public SignalThing? Thing { get; init; }

    /// <summary>The number of a case: the one that the picture is of, or one that is linked to it.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The numbers of the signals it stands in; none for a case.</summary>
    public IReadOnlyList<string> Signals { get; init; } = [];
}

/// <summary>A line between two nodes, by their keys.</summary>
public readonly record struct PictureEdge(int From, int To);

/// <summary>
/// What belongs together in a case: its persons, their things and the cases it is linked to. It is made of what its reader sees
/// and of nothing else, so that what is hidden leaves no place in it.
/// </summary>
public sealed class CasePicture
{
    private readonly List<PictureNode> nodes = [];
    private readonly List<PictureEdge> edges = [];

    private CasePicture(string number) => Add(new PictureNode(0, PictureColumn.Case) { CaseNumber = number }, []);

    /// <summary>The case first.</summary>
    public IReadOnlyList<PictureNode> Nodes => nodes;

    public IReadOnlyList<PictureEdge> Edges => edges;

    /// <summary>The picture of a case.</summary>
    /// <param name="signals">Its signals in their order, with the persons and things of each that the reader sees.</param>
    /// <param name="linked">The numbers of the cases that it is linked to and that the reader sees.</param>
    public static CasePicture Of(string number, IReadOnlyList<(string Number, SignalPeople People)> signals, IEnumerable<string> linked)
    {
        var picture = new CasePicture(number);
        foreach (var other in linked.Distinct())
        {
            picture.Add(new PictureNode(picture.nodes.Count, PictureColumn.Beside) { CaseNumber = other }, [0]);
        }

        var persons = picture.AddPersons(signals);
        picture.AddThings(signals, persons);
        return picture;
    }

    /// <summary>What a node is joined to by a line.</summary>
    public IEnumerable<PictureNode> NextTo(PictureNode node) =>
        edges.Where(e => e.From == node.Key || e.To == node.Key).Select(e => nodes[e.From == node.Key ? e.To : e.From]);

    private Dictionary<(string Signal, short Ordinal), int> AddPersons(IEnumerable<(string Number, SignalPeople People)> signals)
    {
        var persons = new Dictionary<(string, short), int>();
        foreach (var (signal, person) in signals.SelectMany(s => s.People.Current, (s, p) => (s.Number, p)))
        {
            persons[(signal, person.Ordinal)] = nodes.Count;
            Add(new PictureNode(nodes.Count, PictureColumn.Persons) { Person = person, Signals = [signal] }, [0]);
        }

        return persons;
    }

    // What was written twice is one thing: that it joins two persons is what the picture is for.
    private void AddThings(IEnumerable<(string Number, SignalPeople People)> signals, Dictionary<(string, short), int> persons)
    {
        var same = signals.SelectMany(s => s.People.Things, (s, t) => (Signal: s.Number, Thing: t)).GroupBy(x => (x.Thing.Kind, x.Thing.Key ?? x.Thing.Id.ToString()));
        foreach (var written in same)
        {
            // Of a person whom the reader does not see, it stands with the things of nobody.
            var owners = written.Select(x => x.Thing.PersonOrdinal is { } ordinal && persons.TryGetValue((x.Signal, ordinal), out var key) ? key : 0).Where(k => k > 0).Distinct().ToList();
            var column = owners.Count > 0 ? PictureColumn.Things : PictureColumn.Beside;
            Add(new PictureNode(nodes.Count, column) { Thing = written.First().Thing, Signals = [.. written.Select(x => x.Signal).Distinct()] }, owners.Count > 0 ? owners : [0]);
        }
    }

    private void Add(PictureNode node, IEnumerable<int> joinedTo)
    {
        nodes.Add(node);
        edges.AddRange(joinedTo.Select(k => new PictureEdge(k, node.Key)));
    }
}
