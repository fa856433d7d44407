using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Display;

/// <summary>Who may take a step, in Dutch: the roles, after how they must stand to the record where that matters.</summary>
public static class RouteWho
{
    public static string Of(SignalRule rule)
    {
        var everywhere = Says(RelationOf(rule.By), rule.As.Except(rule.OnlyFromDraft));
        return rule.OnlyFromDraft.Count == 0 ? everywhere : $"{everywhere}; alleen vanuit een concept: {Or(rule.OnlyFromDraft)}";
    }

    public static string Of(CaseRule rule) => Capital(string.Join("; ", rule.By.Select(who => (Relation: RelationOf(who.Party), who.As))
        .GroupBy(who => who.Relation, (relation, group) => Plain(relation, group.SelectMany(who => who.As).Distinct()))));

    public static string Of(ReferralRule rule) => rule.By switch
    {
        ReferralParty.Sender => "Wie verwijst",
        ReferralParty.Receiver => "Wie de verwijzing krijgt",
        ReferralParty.Either => "Wie verwijst en wie de verwijzing krijgt",
        ReferralParty.Clock => "Het systeem",
    };

    /// <summary>Roles without a further relation.</summary>
    public static string Of(IEnumerable<Role> roles) => Says(null, roles);

    /// <summary>Who must act next, within a sentence.</summary>
    public static string WaitedFor(CaseParty party) => party switch
    {
        CaseParty.Registrar or CaseParty.Avim => RouteTexts.Of(party),
        CaseParty.CareCoordination => "de zorgcoördinatie",
        CaseParty.Source => "wie het signaal gaf",
        CaseParty.Owner => "de opvolger",
        CaseParty.Holder => "wie een verwijzing heeft aangenomen",
        CaseParty.Self => "wie deze stap zette",
        CaseParty.Informed => "iedereen met inzage",
        CaseParty.Clock => "het systeem",
    };

    // What a role tells by itself is not said again.
    private static string? RelationOf(CaseParty party) => party switch
    {
        CaseParty.Registrar or CaseParty.Avim or CaseParty.CareCoordination or CaseParty.Self or CaseParty.Clock => null,
        CaseParty.Source => "van wie het signaal kwam",
        CaseParty.Owner => "als opvolger",
        CaseParty.Holder => "met een aangenomen verwijzing",
        CaseParty.Informed => "met inzage in de casus",
    };

    private static string? RelationOf(SignalParty party) => party switch
    {
        SignalParty.Anyone or SignalParty.Clock => null,
        SignalParty.Author => "wie het zelf schreef",
        SignalParty.Holder => "bij wie het signaal ligt",
        SignalParty.Receiver => "aan wie het signaal is gestuurd",
    };

    private static string Says(string? relation, IEnumerable<Role> roles) => Capital(Plain(relation, roles));

    private static string Plain(string? relation, IEnumerable<Role> roles) => relation is null ? Or(roles) : $"{relation}: {Or(roles)}";

    private static string Or(IEnumerable<Role> roles)
    {
        var names = roles.Select(role => role == Role.System ? "het systeem" : RouteTexts.Of(role)).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} of {names[^1]}";
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
