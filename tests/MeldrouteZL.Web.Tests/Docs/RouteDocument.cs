using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>docs/route.md, written from the route tables and the words of the screens.</summary>
internal static class RouteDocument
{
    private static readonly string[] StageHeads = ["stage", "on screen"];

    public static string Write()
    {
        var page = new MarkdownPage("The route").Paragraph("""
            A **signal** is one observation by one source. A **case** is one or more signals handled together. The weekly **meeting** screens cases; a **referral** carries a case to another organisation; a **trajectory** is the support of one victim. Each has one table in `src/MeldrouteZL.Domain`, and this page shows those tables: who may take which step, from where to where, who gets access by it and whose access ends, who is waited for and which clock starts. Terms are data of the region (`operations.md`).
            """);
        Signal(page);
        Case(page);
        Meeting(page);
        Referral(page);
        Trajectory(page);
        return page.Heading("Roles")
            .Table(["role", "on screen", "at"], Enum.GetValues<Role>().Select(r => (string[])[$"`{r}`", RouteTexts.Of(r), r.KindOf() is { } kind ? $"`{kind}`" : ""]))
            .ToString();
    }

    private static void Signal(MarkdownPage page)
    {
        var rules = Enum.GetValues<SignalStep>().Select(step => (Step: step, Rule: SignalRoute.RuleFor(step))).ToList();
        page.Heading("Signal")
            .StateDiagram(Stages<SignalStage>(RouteTexts.Of), rules.SelectMany(r => Arrows(r.Rule.From, r.Rule.To, r.Step)))
            .Table(StageHeads, StageRows<SignalStage>(RouteTexts.Of))
            .Table(["step", "on screen", "from", "to", "who", "in the role", "clock"], rules.Select(r => (string[])
            [
                Code(r.Step), RouteTexts.Of(r.Step), All(r.Rule.From), Code(r.Rule.To), r.Rule.By.ToString(),
                All(r.Rule.As) + (r.Rule.OnlyFromDraft.Count > 0 ? $"; from a draft only: {All(r.Rule.OnlyFromDraft)}" : ""), Code(r.Rule.Clock),
            ]));
    }

    private static void Case(MarkdownPage page)
    {
        var rules = Enum.GetValues<CaseStep>().Select(step => (Step: step, Rule: CaseRoute.RuleFor(step))).ToList();
        page.Heading("Case")
            .Paragraph("Steps that leave the stage as it is stand in the table only.")
            .StateDiagram(Stages<CaseStage>(RouteTexts.Of), rules.Where(r => r.Rule.To is not null).SelectMany(r => Arrows(r.Rule.From, r.Rule.To!.Value, r.Step)))
            .Paragraph("The acute lane runs beside the stages.")
            .StateDiagram(Stages<AcuteLane>(RouteTexts.Of), rules.Where(r => r.Rule.ToLane is not null).SelectMany(r => Arrows(r.Rule.Lane, r.Rule.ToLane!.Value, r.Step)))
            .Table(StageHeads, StageRows<CaseStage>(RouteTexts.Of))
            .SubHeading("Who takes which step")
            .Table(["step", "on screen", "from", "to", "lane", "who, in the role"], rules.Select(r => (string[])
            [
                Code(r.Step), RouteTexts.Of(r.Step), All(r.Rule.From), Code(r.Rule.To),
                All(r.Rule.Lane) + (r.Rule.ToLane is { } lane ? $" → {Code(lane)}" : ""),
                string.Join("<br>", r.Rule.By.Select(w => $"{w.Party}: {All(w.As)}")),
            ]))
            .SubHeading("What a step does to access and clocks")
            .Paragraph("A grant is never wider than what that kind of organisation may receive. Steps without a row here leave access and clocks to the rules of the entity.")
            .Table(["step", "gives access to", "ends access of", "leaves the status to", "takes back what this step gave", "waits for", "clock"], rules
                .Where(r => r.Rule.Grants.Count + r.Rule.Ends.Count + r.Rule.StatusOnly.Count > 0 || r.Rule.EndsGrantsOf is not null || r.Rule.WaitsFor is not null)
                .Select(r => (string[])
                [
                    Code(r.Step), All(r.Rule.Grants), All(r.Rule.Ends), All(r.Rule.StatusOnly), Code(r.Rule.EndsGrantsOf), Code(r.Rule.WaitsFor), Code(r.Rule.Clock),
                ]))
            .SubHeading("Parties, seen from a case")
            .Table(["party", "on screen"], StageRows<CaseParty>(RouteTexts.Of));
    }

    private static void Meeting(MarkdownPage page)
    {
        var rules = Enum.GetValues<MeetingStep>().Select(step => (Step: step, Rule: MeetingRoute.RuleFor(step))).ToList();
        page.Heading("Screening meeting")
            .StateDiagram(Stages<MeetingStage>(RouteTexts.Of), rules.SelectMany(r => Arrows(r.Rule.From, r.Rule.To, r.Step)))
            .Table(["stage", "on screen", "takes items", "in session"], Enum.GetValues<MeetingStage>().Select(s => (string[])
                [Code(s), RouteTexts.Of(s), s.TakesItems() ? "yes" : "", s.IsInSession() ? "yes" : ""]))
            .Table(["step", "on screen", "from", "to", "in the role"], rules.Select(r => (string[])
                [Code(r.Step), RouteTexts.Of(r.Step), All(r.Rule.From), Code(r.Rule.To), All(r.Rule.As)]));
    }

    private static void Referral(MarkdownPage page)
    {
        var rules = Enum.GetValues<ReferralStep>().Select(step => (Step: step, Rule: ReferralRoute.RuleFor(step))).ToList();
        page.Heading("Referral")
            .StateDiagram(Stages<ReferralStage>(RouteTexts.Of), rules.SelectMany(r => r.Rule.To is { } to
                ? Arrows(r.Rule.From, to, r.Step)
                : r.Rule.From.SelectMany(from => Arrows([from], from, r.Step))))
            .Table(StageHeads, StageRows<ReferralStage>(RouteTexts.Of))
            .Table(["step", "on screen", "from", "to", "who"], rules.Select(r => (string[])
                [Code(r.Step), RouteTexts.Of(r.Step), All(r.Rule.From), Code(r.Rule.To), r.Rule.By.ToString()]))
            .SubHeading("Between whom")
            .Table(["kind", "on screen", "offered by", "received by"], Enum.GetValues<ReferralKind>().Select(kind => (string[])
                [Code(kind), RouteTexts.Of(kind), All(ReferralRoute.PartiesOf(kind).Senders), All(ReferralRoute.PartiesOf(kind).Receivers)]));
    }

    private static void Trajectory(MarkdownPage page)
    {
        var rules = Enum.GetValues<TrajectoryStep>().Select(step => (Step: step, Rule: TrajectoryRoute.RuleFor(step))).ToList();
        page.Heading("Trajectory")
            .StateDiagram(Stages<TrajectoryStage>(RouteTexts.Of), rules.SelectMany(r => r.Rule.To is { } to ? Arrows(r.Rule.From, to, r.Step) : []))
            .Table(StageHeads, StageRows<TrajectoryStage>(RouteTexts.Of))
            .Table(["step", "on screen", "from", "to", "in the role"], rules.Select(r => (string[])
                [Code(r.Step), RouteTexts.Of(r.Step), All(r.Rule.From), Code(r.Rule.To), All(r.Rule.As)]));
    }

    private static IEnumerable<(string Name, string Text)> Stages<T>(Func<T, string> dutch)
        where T : struct, Enum => Enum.GetValues<T>().Select(s => (s.ToString(), $"{s} · {dutch(s)}"));

    private static IEnumerable<string[]> StageRows<T>(Func<T, string> dutch)
        where T : struct, Enum => Enum.GetValues<T>().Select(s => (string[])[Code(s), dutch(s)]);

    private static IEnumerable<(string From, string To, string Step)> Arrows<TStage, TStep>(IReadOnlyList<TStage> from, TStage to, TStep step)
        where TStage : struct, Enum
        where TStep : struct, Enum =>
        from.Count == 0 ? [("", to.ToString(), step.ToString())] : from.Select(f => (f.ToString(), to.ToString(), step.ToString()));

    private static string Code(Enum? value) => value is null ? "" : $"`{value}`";

    private static string All<T>(IEnumerable<T> values)
        where T : struct, Enum => string.Join(", ", values.Select(v => $"`{v}`"));
}
