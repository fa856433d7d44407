using System.Globalization;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trainings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MeldrouteZL.Application.Persistence.RowSecurity;

/// <summary>A table of the model with its line in <see cref="ProtectionMap"/>.</summary>
internal sealed class ProtectedTable
{
    // What places a row with a record and its parties, and so decides who sees it.
    private static readonly string[] Placing =
        ["number", "region_id", "organisation_id", "user_id", "case_id", "other_case_id", "signal_id", "trajectory_id", "sender_organisation_id", "receiver_organisation_id", "asking_organisation_id"];

    // Since when a case is held follows from the holds, as a mask follows from the grants.
    private static readonly string[] KeptByTheDatabase = ["held_since"];

    private readonly IEntityType entity;

    public ProtectedTable(IEntityType entity)
    {
        this.entity = entity;
        Protection = ProtectionMap.All.TryGetValue(entity.ClrType, out var protection)
            ? protection
            : throw new InvalidOperationException($"{entity.DisplayName()} has no line in {nameof(ProtectionMap)}.");
        var documents = entity.GetNavigations().Where(n => n.TargetEntityType.IsMappedToJson()).Select(n => n.TargetEntityType.GetContainerColumnName()!);
        Columns = entity.GetProperties().Select(p => p.GetColumnName()).Concat(documents).Where(c => c != "xmin").Order(StringComparer.Ordinal).ToList();
    }

    public Protection Protection { get; }
    public Guard Guard => Protection.Kind;
    public int Group => (int)Protection.Group;
    public string Name => entity.GetTableName()!;
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The columns the application may change: what places a row stays, but a signal may be brought into a case and a form gets its outcome.</summary>
    public IEnumerable<string> Changeable => Guard == Guard.Open ? Columns : Columns
        .Except(entity.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName()))
        .Except(KeptByTheDatabase)
        .Except(Placing.Where(c => (Guard, c) is not ((Guard.Signal, "case_id") or (Guard.User, "number"))));

    public bool HasUsers => Guard is Guard.Signal or Guard.SignalChild or Guard.SignalPart;

    /// <summary>Set up by migration and operations, not by the application.</summary>
    public bool IsReadOnly => entity.ClrType == typeof(Region) || entity.ClrType == typeof(Organisation) || entity.ClrType == typeof(RetentionRule) || entity.ClrType == typeof(UsageRule)
        || entity.ClrType == typeof(Indicator) || entity.ClrType == typeof(ProfileField) || entity.ClrType == typeof(TrainingOption) || entity.ClrType == typeof(ShelterOffer);

    /// <summary>What belongs to signing in comes and goes with it; accounts stay, for what they did.</summary>
    public bool IsAccountTable => entity.ClrType.Namespace == typeof(IdentityUser<>).Namespace || (entity.ClrType.Namespace == typeof(Account).Namespace && entity.ClrType != typeof(Account));

    /// <summary>A draft that expires or is rewritten loses its reporter and what was ticked on its card; persons and things that somebody wrote may be taken away again; a meeting that nobody used goes with its series.</summary>
    public bool MayDelete => entity.ClrType == typeof(ReporterIdentity) || entity.ClrType == typeof(SignalIndicator) || entity.ClrType == typeof(ScreeningMeeting) || Guard == Guard.SignalPart;

    /// <summary>The mask of a row of <see cref="Guard.SignalPart"/>, with the names of the signal, the groups it needs and the organisation that wrote it.</summary>
    public string PartMask(string signal, string groups, string writer) => Protection.OnlyKinds.Count == 0
        ? $"meldroute.part_mask({signal}, {groups}, {writer})"
        : $"meldroute.of_kinds(meldroute.part_mask({signal}, {groups}, {writer}), {signal}, '{{{string.Join(',', Protection.OnlyKinds.Select(k => ((short)k).ToString(CultureInfo.InvariantCulture)))}}}')";

    /// <summary>The mask of a row of <see cref="Guard.TwoCases"/>: who holds its group in both cases.</summary>
    public string MaskOfBoth(string one, string other) => string.Create(CultureInfo.InvariantCulture, $"meldroute.case_mask({one}, {Group}) & meldroute.case_mask({other}, {Group})");

    /// <summary>Holds the keys of content: they change with the ring only, and follow the masks of their records.</summary>
    public bool IsKeyTable => entity.ClrType.IsAssignableTo(typeof(ContentKey));

    /// <summary>The tables whose rows its rows point at.</summary>
    public IEnumerable<string> PointsAt => entity.GetForeignKeys().Select(f => f.PrincipalEntityType.GetTableName()!).Where(t => t != Name);

    /// <summary>The column of its key.</summary>
    public string Row => entity.FindPrimaryKey()!.Properties[0].GetColumnName();

    public bool HasColumn(string column) => Columns.Contains(column);

    public override string ToString() => RowSecurityScript.Qualified(Name);
}
