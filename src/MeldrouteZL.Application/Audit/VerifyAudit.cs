using System.Globalization;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.Organisations;
using Npgsql;

namespace MeldrouteZL.Application.Audit;

/// <summary>What the verification of the log of one region found.</summary>
/// <param name="Broken">The first thing that is not as it was sealed, in English for operators; null when all is.</param>
public sealed record AuditFinding(short RegionId, int Seals, long Entries, string? Broken);

/// <summary>
/// Holds the log against its seals, and the seals against their signatures and anchors. It believes nothing that the
/// database works out: whoever owns it may have replaced its functions.
/// </summary>
public static class VerifyAudit
{
    // Longer than a transaction may take (statement and idle timeouts), and than clocks differ.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    public sealed class Handler(NpgsqlDataSource source, SignedContext signer, Regions regions, SealPlace place, SealKey key)
    {
        /// <param name="anchors">The file with anchors to hold it against; the usual one when null.</param>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        public async Task<IReadOnlyList<AuditFinding>> Handle(string? anchors, CancellationToken cancel)
        {
            if (anchors is not null && !File.Exists(anchors))
            {
                throw new FileNotFoundException("There are no anchors.", anchors);
            }

            var written = await new AnchorFile(anchors ?? place.Anchors).ReadAsync(cancel);
            var findings = new List<AuditFinding>();
            foreach (var region in (await regions.AllAsync(cancel)).Keys.Order())
            {
                findings.Add(await VerifyAsync(region, written.FindAll(a => a.Region == region), cancel));
            }

            return findings;
        }

        private async Task<AuditFinding> VerifyAsync(short region, List<Anchor> anchors, CancellationToken cancel)
        {
            await using var log = await SealedLog.BeginAsync(source, signer, region, cancel);
            var seals = await log.SealsAsync(0, cancel);
            AuditSeal? last = null;
            var entries = 0L;
            foreach (var seal in seals)
            {
                var sealedEntries = await log.EntriesAsync(seal.XidFrom, seal.XidTo, cancel);
                entries += sealedEntries.Count;
                if ((ProblemWith(seal, last, key) ?? ProblemIn(sealedEntries, seal, last)) is { } broken)
                {
                    return new AuditFinding(region, seals.Count, entries, broken);
                }

                last = seal;
            }

            return new AuditFinding(region, seals.Count, entries, ProblemWith(anchors, seals));
        }

        private static string? ProblemWith(AuditSeal seal, AuditSeal? last, SealKey key)
        {
            string Seal(string what) => string.Create(CultureInfo.InvariantCulture, $"seal {seal.Number} {what}");
            return seal.Number != (last?.Number ?? 0) + 1 || seal.XidFrom != (last?.XidTo ?? 0) ? Seal("does not follow the one before it")
                : !seal.HashAfter(last?.Hash ?? []).AsSpan().SequenceEqual(seal.Hash) ? Seal("was changed")
                : !key.HasSigned(seal.Hash, seal.Signature) ? Seal("is not signed with the key of this application")
                : null;
        }

        private static string? ProblemIn(List<SealedEntry> entries, AuditSeal seal, AuditSeal? last)
        {
            if (entries.Find(e => !e.Hash.AsSpan().SequenceEqual(e.Content)) is { } changed)
            {
                return string.Create(CultureInfo.InvariantCulture, $"entry {changed.Id} was changed (seal {seal.Number})");
            }

            if (entries.Find(e => e.At > seal.At + Margin || e.At < last?.At - Margin) is { } moved)
            {
                return string.Create(CultureInfo.InvariantCulture, $"entry {moved.Id} has a time outside seal {seal.Number}");
            }

            var between = entries.Count == 0 ? "no entries" : string.Create(CultureInfo.InvariantCulture, $"entries {entries.Min(e => e.Id)} to {entries.Max(e => e.Id)}");
            return entries.Count != seal.Entries
                    ? string.Create(CultureInfo.InvariantCulture, $"seal {seal.Number} was set on {seal.Entries} entries and there are {entries.Count} ({between})")
                : !MerkleTree.RootOf([.. entries.Select(e => e.Hash)]).AsSpan().SequenceEqual(seal.Root)
                    ? string.Create(CultureInfo.InvariantCulture, $"{between} are not what seal {seal.Number} was set on")
                : null;
        }

        private static string? ProblemWith(List<Anchor> anchors, List<AuditSeal> seals)
        {
            foreach (var anchor in anchors.OrderBy(a => a.Seal))
            {
                if (seals.Find(s => s.Number == anchor.Seal) is not { } seal)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"seal {anchor.Seal} of {anchor.At:u} is gone, with {anchor.Entries} entries");
                }

                if (Convert.ToHexStringLower(seal.Hash) != anchor.Hash)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"seal {anchor.Seal} is not the one that was anchored");
                }
            }

            return null;
        }
    }
}
