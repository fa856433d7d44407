using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Privacy;

/// <summary>How sure a fact about the law is. Legal remarks point; the privacy officer decides.</summary>
public enum FactMark : short
{
    /// <summary>Read in a primary text: law, decree, official table.</summary>
    Primary = 1,

    /// <summary>Read in one secondary page or an older version of the text.</summary>
    Secondary = 2,

    /// <summary>General knowledge, not looked up.</summary>
    General = 3,

    /// <summary>A proposal: no source says so, the region must decide.</summary>
    Proposal = 4,
}

/// <summary>How long one controller keeps some data groups: data of a region, never a constant.</summary>
public sealed class RetentionRule
{
    public const int TextMaxLength = 400;

    private RetentionRule() => (Rule, Source) = ("", "");

    /// <param name="controller">The kind of organisation that answers for the data.</param>
    /// <param name="groups">The data groups it is about.</param>
    /// <param name="years">How many years they are kept; null while the region has not decided.</param>
    /// <param name="rule">What counts as the beginning, and what else holds, in Dutch.</param>
    /// <param name="source">Where it comes from, in Dutch.</param>
    public RetentionRule(short regionId, OrganisationKind controller, DataGroups groups, int? years, string rule, string source, FactMark mark)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rule.Length, TextMaxLength, nameof(rule));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(source.Length, TextMaxLength, nameof(source));
        (RegionId, Controller, Groups, Years, Rule, Source, Mark) = (regionId, controller, groups, years, rule, source, mark);
    }

    public short RegionId { get; private set; }
    public OrganisationKind Controller { get; private set; }
    public DataGroups Groups { get; private set; }
    public int? Years { get; private set; }
    public string Rule { get; private set; }
    public string Source { get; private set; }
    public FactMark Mark { get; private set; }
}
