using System.Text;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Protection;

/// <summary>
/// A sealed value opens in its own place only. What it cannot see: that an older value of the same row and column was put
/// back; that changes the row, which the version of the row and the log of who wrote show to who compares.
/// </summary>
[Trait("Requirement", "R165")]
public sealed class EnvelopeTests
{
    private const int Mutations = 10_000;
    private const string Text = "Zij mocht de woning niet uit.";
    private static readonly SealedColumn What = SealMap.Column<Signal>(nameof(Signal.What));
    private static readonly KeyRing Ring = new(new FixedKeys(RingKey.New(1, DateTimeOffset.UnixEpoch), RingKey.New(2, DateTimeOffset.UnixEpoch)));

    [Fact]
    public void What_was_sealed_opens_in_its_place()
    {
        var value = new Sample(What, Text);

        Assert.Equal(Text, Envelope.OpenText(What, value.Envelope(), Ring));
    }

    [Theory]
    [InlineData("")]
    [InlineData("é\u0301 ﷺ 👩🏽‍🤝‍👨🏿")]
    public void Every_text_comes_back_as_it_was(string text) => Assert.Equal(text, Envelope.OpenText(What, new Sample(What, text).Envelope(), Ring));

    [Fact]
    public void A_date_comes_back_as_it_was()
    {
        var column = SealMap.Column<VictimIdentity>(nameof(VictimIdentity.BirthDate));

        Assert.Equal(new DateOnly(2005, 5, 6), Envelope.OpenDate(column, new Sample(column, new DateOnly(2005, 5, 6)).Envelope(), Ring));
    }

    [Fact]
    public void Two_sealings_of_one_text_have_nothing_in_common()
    {
        var (one, two) = (new Sample(What, Text), new Sample(What, Text));

        Assert.NotEqual(one.Value[1..], two.Value[1..]);
        Assert.DoesNotContain(Text, Encoding.UTF8.GetString(one.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_key_nothing_is_left() => Assert.Equal("", Envelope.OpenText(What, [], Ring));

    [Fact]
    public void Ten_thousand_ways_to_change_or_move_a_value_are_all_refused()
    {
        var random = new Random(20261121);
        var opened = new List<string>();
        for (var i = 0; i < Mutations; i++)
        {
            var (mine, other) = (new Sample(What, Text), new Sample(What, "Iets anders"));
            var (how, column, envelope) = Mutate(random, mine, other);
            try
            {
                Envelope.OpenText(column, envelope, Ring);
                opened.Add($"{i}: {how}");
            }
            catch (SealedContentException)
            {
                // As it should.
            }
        }

        Assert.Empty(opened);
    }

    private static (string How, SealedColumn Column, byte[] Envelope) Mutate(Random random, Sample mine, Sample other)
    {
        byte[] Changed(byte[] bytes)
        {
            var copy = bytes.ToArray();
            copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
            return copy;
        }

        return random.Next(9) switch
        {
            0 => ("moved to another row", What, mine.Envelope(row: Guid.NewGuid())),
            1 => ("moved to another record", What, Sample.Envelope(other.Wrapped, other.Owner, other.Row, mine.Value)),
            2 => ("moved to another column", SealMap.Column<Signal>(nameof(Signal.Where)), mine.Envelope()),
            3 => ("moved to another table", SealMap.Column<SignalHistory>(nameof(SignalHistory.Reason)), mine.Envelope()),
            4 => ("a bit of the value changed", What, Sample.Envelope(mine.Wrapped, mine.Owner, mine.Row, Changed(mine.Value))),
            5 => ("a bit of the key changed", What, Sample.Envelope(Changed(mine.Wrapped), mine.Owner, mine.Row, mine.Value)),
            6 => ("cut off", What, mine.Envelope()[..random.Next(1, mine.Envelope().Length)]),
            7 => ("made longer", What, [.. mine.Envelope(), .. new byte[random.Next(1, 20)]]),
            _ => ("the key of another record put with it", What, Sample.Envelope(other.Wrapped, mine.Owner, mine.Row, mine.Value)),
        };
    }

    // A value of a record of its own.
    private sealed class Sample
    {
        public Sample(SealedColumn column, object value)
        {
            using var keys = new OpenKeys(Ring);
            var table = SealMap.Keys[column.Key];
            Wrapped = keys.Make(table, Owner, OwnerOf(table)).Wrapped;
            Value = keys.Seal(column, Owner, Row, value);
        }

        public Guid Owner { get; } = Guid.NewGuid();
        public Guid Row { get; } = Guid.NewGuid();
        public byte[] Wrapped { get; }
        public byte[] Value { get; }

        public byte[] Envelope(Guid? row = null) => Envelope(Wrapped, Owner, row ?? Row, Value);

        public static byte[] Envelope(byte[] wrapped, Guid owner, Guid row, byte[] value) =>
            [.. wrapped, .. owner.ToByteArray(bigEndian: true), .. row.ToByteArray(bigEndian: true), .. value];

        // Only its type counts here.
        private static object OwnerOf(KeyTable table) => System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(table.Owner);
    }
}
