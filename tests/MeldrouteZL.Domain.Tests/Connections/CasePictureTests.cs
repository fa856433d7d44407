using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Connections;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Connections;

/// <summary>What a picture shows of a case, and that it can be read: nothing lies on anything else.</summary>
public sealed class CasePictureTests
{
    private static readonly ThingDetails Phone = new(ThingKind.Phone, "06 12345678", "+31612345678");
    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R56")]
    public void A_thing_that_two_persons_of_two_signals_share_joins_them()
    {
        var (one, other) = (Signal([Phone]), Signal([Phone with { Value = "0612345678" }]));

        var picture = CasePicture.Of("C-1", [("S-1", one), ("S-2", other)], []);

        var phone = Assert.Single(picture.Nodes, n => n.Thing is not null);
        Assert.Equal(["S-1", "S-2"], phone.Signals);
        Assert.Equal(picture.Nodes.Where(n => n.Person is not null), picture.NextTo(phone));
        Assert.Equal(2, picture.NextTo(picture.Nodes[0]).Count());
    }

    [Fact]
    public void Things_of_nobody_and_linked_cases_hang_on_the_case_and_what_is_known_in_part_stays_apart()
    {
        var loose = Signal([], new ThingDetails(ThingKind.Address, "bij het station", null), new ThingDetails(ThingKind.Address, "bij het station", null), new ThingDetails(ThingKind.Plate, "GL-01-HB", "GL01HB"));

        var picture = CasePicture.Of("C-1", [("S-1", loose)], ["C-2", "C-3", "C-2"]);

        Assert.Equal(["C-1", "C-2", "C-3"], picture.Nodes.Select(n => n.CaseNumber).OfType<string>());
        Assert.Equal(3, picture.Nodes.Count(n => n.Thing is not null));
        Assert.All(picture.Nodes.Skip(1), n => Assert.Equal([picture.Nodes[0]], picture.NextTo(n)));
        Assert.All(picture.Nodes.Where(n => n.Person is null).Skip(1), n => Assert.Equal(PictureColumn.Beside, n.Column));
    }

    [Fact]
    public void Of_a_person_whom_the_reader_does_not_see_there_is_no_place_and_their_thing_stands_with_those_of_nobody()
    {
        var all = Signal([Phone]);
        var seen = new SignalPeople(scenario.Draft(Reporter), [], all.Things);

        var picture = CasePicture.Of("C-1", [("S-1", seen)], []);

        Assert.Equal([PictureColumn.Case, PictureColumn.Beside], picture.Nodes.Select(n => n.Column));
        Assert.Equal(new PictureEdge(0, 1), Assert.Single(picture.Edges));
    }

    [Fact]
    public void No_two_nodes_overlap_and_everything_lies_within_the_picture()
    {
        var random = new Random(20261121);
        for (var turn = 0; turn < 200; turn++)
        {
            var layout = PictureLayout.Of(Any(random));
            Assert.All(layout.Nodes, n => Assert.True(n.X >= 0 && n.Y >= 0 && n.X + PictureLayout.NodeWidth <= layout.Width && n.Y + PictureLayout.NodeHeight <= layout.Height));
            foreach (var (at, one) in layout.Nodes.Index())
            {
                Assert.All(layout.Nodes.Skip(at + 1), other => Assert.True(
                    Math.Abs(one.X - other.X) >= PictureLayout.NodeWidth || Math.Abs(one.Y - other.Y) >= PictureLayout.NodeHeight, $"{one.Node.Key} lies on {other.Node.Key}."));
            }

            // A line goes from the side of a node to the side of another, through the room between two columns.
            Assert.All(layout.Edges, e => Assert.True(e.FromX is >= 0 && Math.Max(e.FromX, e.ToX) <= layout.Width && Math.Max(e.FromY, e.ToY) <= layout.Height
                && layout.Nodes.All(n => Math.Min(e.FromX, e.ToX) >= n.X + PictureLayout.NodeWidth || Math.Max(e.FromX, e.ToX) <= n.X), $"{e.Edge} crosses a node."));
        }
    }

    [Fact]
    public void The_same_case_gives_the_same_picture()
    {
        var picture = Any(new Random(7));

        Assert.Equal(Places(PictureLayout.Of(picture)), Places(PictureLayout.Of(picture)));
        Assert.Equal(Places(PictureLayout.Of(Any(new Random(7)))), Places(PictureLayout.Of(picture)));

        static IEnumerable<(double, double)> Places(PictureLayout layout) => layout.Nodes.Select(n => (n.X, n.Y)).Concat(layout.Edges.Select(e => (e.FromY, e.ToY)));
    }

    // A signal with a person for these things, and things of nobody.
    private SignalPeople Signal(ThingDetails[] ofPerson, params ThingDetails[] loose)
    {
        var people = new SignalPeople(scenario.Draft(Reporter), [], []);
        Assert.Null(people.Add(new PersonDetails { Roles = [PersonRole.Victim] }, DataGroups.Facts, scenario.By(Reporter)).Refusal);
        foreach (var (thing, ordinal) in ofPerson.Select(t => (t, (short?)1)).Concat(loose.Select(t => (t, (short?)null))))
        {
            Assert.Null(people.AddThing(thing, ordinal, scenario.By(Reporter)).Refusal);
        }

        return people;
    }

    private CasePicture Any(Random random)
    {
        var signals = new List<(string, SignalPeople)>();
        for (var s = random.Next(4); s >= 0; s--)
        {
            ThingDetails Thing() => new(ThingKind.Plate, "x", $"P{random.Next(8)}");
            signals.Add(($"S-{s}", Signal([.. Enumerable.Range(0, random.Next(5)).Select(_ => Thing())], [.. Enumerable.Range(0, random.Next(4)).Select(_ => Thing())])));
        }

        return CasePicture.Of("C-1", signals, Enumerable.Range(2, random.Next(4)).Select(n => $"C-{n}"));
    }
}
