using System.Runtime.Versioning;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace MeldrouteZL.Web.Tests.Protection;

/// <summary>The key outside the database changes while people read and write; the key of before is worth nothing afterwards.</summary>
[Trait("Requirement", "R165")]
[UnsupportedOSPlatform("windows")]
public sealed class RotateKeysTests(TestDatabases databases) : IAsyncLifetime
{
    private const string What = "Er brandt nooit licht.";
    private readonly string folder = Directory.CreateTempSubdirectory("meldroute-rotate-").FullName;
    private MeldrouteApp app = null!;
    private int read;
    private int wrote;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string RingFile => Path.Combine(folder, "keys");

    // As the verb has it: another process, which reads the file by itself.
    private KeyRing OtherRing => new(new KeyFile(RingFile, mayMake: false));

    private string Owner => app.Database.Logins.Owner!;

    public async ValueTask InitializeAsync() =>
        app = await MeldrouteApp.StartAsync(databases, Environments.Development, new Dictionary<string, string?> { ["Meldroute:KeyRingFile"] = RingFile });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Rotating_while_people_read_and_write_leaves_nothing_unreadable_and_the_old_key_useless()
    {
        var numbers = await SignalsAsync(20);
        var before = File.ReadAllText(RingFile);
        using var stop = new CancellationTokenSource();
        var reading = Task.WhenAll(Enumerable.Range(0, 3).Select(i => ReadAsync(numbers, i, stop.Token)));
        var writing = WriteAsync(stop.Token);
        var reports = new Reports();
        for (var version = 2; version <= 5; version++)
        {
            await BusyAsync(reading, writing);
            var rotation = await RotateKeys.RunAsync(Owner, OtherRing, app.Clock.GetUtcNow(), reports, Cancel);
            if (rotation.Version < version)
            {
                // Somebody who had begun with the key of before wrote after it was counted: what they wrote was wrapped anew first.
                Assert.Equal((version - 1, null), (rotation.Version, rotation.Refusal));
                rotation = await RotateKeys.RunAsync(Owner, OtherRing, app.Clock.GetUtcNow(), reports, Cancel);
            }

            Assert.Equal((version, null), (rotation.Version, rotation.Refusal));
            Assert.True(rotation.Rewrapped >= 20 && reports.Last!.Done == rotation.Rewrapped, $"{rotation.Rewrapped} were wrapped anew.");
        }

        await BusyAsync(reading, writing);
        await stop.CancelAsync();
        await reading;
        var written = await writing;
        foreach (var number in numbers.Concat(written))
        {
            Assert.Equal(What, await WhatAsync(number));
        }

        var old = new KeyRing(new FixedKeys([.. RingKey.ReadAll(before)]));
        foreach (var envelope in await EnvelopesAsync())
        {
            Assert.Throws<SealedContentException>(() => Envelope.OpenText(SealMap.Column<Signal>(nameof(Signal.What)), envelope, old));
            Assert.Equal(What, Envelope.OpenText(SealMap.Column<Signal>(nameof(Signal.What)), envelope, OtherRing));
        }
    }

    [Fact]
    public async Task A_rotation_that_is_broken_off_goes_on_without_another_key()
    {
        await SignalsAsync(3);
        await SuperUser.RunAsync(app.Database.Admin, """
            INSERT INTO meldroute.casefile (id, number, region_id, municipality_id, opening_signal_id, stage, lane, opened_at, last_step_at, mask)
            SELECT gen_random_uuid(), 'C-1999-' || lpad(n::text, 6, '0'), 1, (SELECT min(id) FROM meldroute.organisation), gen_random_uuid(), 1, 0, now(), now(), 0 FROM generate_series(1, 2500) n
            """.Replace("INSERT", "ALTER TABLE meldroute.casefile DISABLE TRIGGER USER; INSERT", StringComparison.Ordinal));
        await KeysForAsync();
        var total = long.Parse((await SuperUser.ColumnAsync(app.Database.Admin, "SELECT count(*) FROM meldroute.case_key"))[0], null);

        await Assert.ThrowsAsync<OperationCanceledException>(() => RotateKeys.RunAsync(Owner, OtherRing, app.Clock.GetUtcNow(), new BreaksOff(), Cancel));
        Assert.Equal(["1", "2"], await VersionsAsync());
        var rotation = await RotateKeys.RunAsync(Owner, OtherRing, app.Clock.GetUtcNow(), null, Cancel);

        Assert.Equal(2, rotation.Version);
        Assert.InRange(rotation.Rewrapped, 1, total);
        Assert.Equal(["2"], await VersionsAsync());
    }

    [Fact]
    public async Task A_version_goes_when_nothing_needs_it_and_no_request_can_still_hold_it()
    {
        var number = (await SignalsAsync(1))[0];
        var kept = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT encode(wrapped, 'hex') FROM meldroute.signal_key"))[0];
        var now = app.Clock.GetUtcNow();
        await RotateKeys.RunAsync(Owner, OtherRing, now, null, Cancel);

        Assert.Contains("not on the ring", await RetireAsync(9, now.AddHours(1)), StringComparison.Ordinal);
        Assert.Contains("newest", await RetireAsync(2, now.AddHours(1)), StringComparison.Ordinal);
        Assert.Contains("10 minutes", await RetireAsync(1, now.AddMinutes(9)), StringComparison.Ordinal);
        var current = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT encode(wrapped, 'hex') FROM meldroute.signal_key"))[0];
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.signal_key SET wrapped = decode('{kept}', 'hex')");
        Assert.Contains("1 content keys still", await RetireAsync(1, now.AddHours(1)), StringComparison.Ordinal);
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.signal_key SET wrapped = decode('{current}', 'hex')");

        await SuperUser.RunAsync(app.Database.Admin, $"""
            ALTER TABLE meldroute.public_report DISABLE TRIGGER USER;
            INSERT INTO meldroute.public_report (signal_id, manner, language, code_hash, ring_version, received_at, expires_at, region_id)
            SELECT id, 1, 1, gen_random_uuid(), 1, now(), now() + interval '1 day', region_id FROM meldroute.signal WHERE number = '{number}'
            """);
        Assert.Contains("1 reporters or guests have a code", await RetireAsync(1, now.AddHours(1)), StringComparison.Ordinal);

        Assert.Null(await RotateKeys.RetireAsync(Owner, OtherRing, 1, now.AddDays(2), Cancel));

        Assert.Equal(2, Assert.Single(OtherRing.Keys).Version);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(RingFile));
        Assert.Equal(What, await WhatAsync(number));
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.signal_key SET wrapped = decode('{kept}', 'hex')");
        Assert.Throws<SealedContentException>(() => Envelope.OpenText(SealMap.Column<Signal>(nameof(Signal.What)), EnvelopesAsync().GetAwaiter().GetResult()[0], OtherRing));
    }

    [Fact]
    public async Task A_command_that_gives_no_newer_key_is_told_so()
    {
        await SignalsAsync(1);

        var rotation = await RotateKeys.RunAsync(Owner, new KeyRing(new KeyCommand("/bin/cat", [RingFile])), app.Clock.GetUtcNow(), null, Cancel);

        Assert.Contains("no newer one", rotation.Refusal, StringComparison.Ordinal);
    }

    private async Task<string> RetireAsync(int version, DateTimeOffset now) => await RotateKeys.RetireAsync(Owner, OtherRing, version, now, Cancel) ?? "gone";

    private async Task<List<string>> SignalsAsync(int count)
    {
        var numbers = new List<string>();
        for (var i = 0; i < count; i++)
        {
            numbers.Add(await new Story(app).SignalAsync(SignalStage.Draft, what: What));
        }

        return numbers;
    }

    // Until both have gone on; what one of them finds unreadable ends the test here.
    private async Task BusyAsync(params Task[] people)
    {
        var (untilRead, untilWritten) = (Volatile.Read(ref read) + 10, Volatile.Read(ref wrote) + 3);
        while (Volatile.Read(ref read) < untilRead || Volatile.Read(ref wrote) < untilWritten)
        {
            if (people.FirstOrDefault(p => p.IsCompleted) is { } ended)
            {
                await ended;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), Cancel);
        }
    }

    private async Task ReadAsync(List<string> numbers, int from, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            Assert.Equal(What, await WhatAsync(numbers[(from + (7 * i)) % numbers.Count]));
            Interlocked.Increment(ref read);
        }
    }

    private async Task<List<string>> WriteAsync(CancellationToken stop)
    {
        var written = new List<string>();
        while (!stop.IsCancellationRequested)
        {
            written.AddRange(await SignalsAsync(1));
            Interlocked.Increment(ref wrote);
        }

        return written;
    }

    private async Task<string> WhatAsync(string number) =>
        (await app.Get<ViewSignal.Handler>().Handle(number, await app.ActorOfAsync("af-heerlen"), app.Clock.GetUtcNow(), Cancel))!.Signal.What;

    private async Task<List<byte[]>> EnvelopesAsync() =>
        (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT encode(what, 'hex') FROM meldroute.signal_read")).ConvertAll(Convert.FromHexString);

    private Task<List<string>> VersionsAsync() => SuperUser.ColumnAsync(
        app.Database.Admin, "SELECT DISTINCT get_byte(wrapped, 0) * 256 + get_byte(wrapped, 1) FROM meldroute.case_key ORDER BY 1");

    // Keys for cases that were written past the application.
    private async Task KeysForAsync()
    {
        using var keys = new OpenKeys(OtherRing);
        var table = SealMap.Keys[typeof(CaseKey)];
        var rows = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT id::text FROM meldroute.casefile")).ConvertAll(Guid.Parse)
            .ConvertAll(id => $"('{id}', decode('{Convert.ToHexStringLower(keys.Make(table, id, System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(Case))).Wrapped)}', 'hex'), 1, 0)");
        await SuperUser.RunAsync(app.Database.Admin, $"ALTER TABLE meldroute.case_key DISABLE TRIGGER USER; INSERT INTO meldroute.case_key (case_id, wrapped, region_id, mask) VALUES {string.Join(", ", rows)}");
    }

    private sealed class Reports : IProgress<RotationProgress>
    {
        public RotationProgress? Last { get; private set; }

        public void Report(RotationProgress value) => Last = value;
    }

    private sealed class BreaksOff : IProgress<RotationProgress>
    {
        public void Report(RotationProgress value)
        {
            if (value.Done >= 2000)
            {
                throw new OperationCanceledException();
            }
        }
    }
}
