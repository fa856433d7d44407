using MeldrouteZL.Application.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.DemoData;

/// <summary>The ten situations of the sources, walked to their end once for all tests below.</summary>
public sealed class WalkedSituations(TestDatabases databases) : IAsyncLifetime
{
    // Support of seventeen weeks must have ended too.
    private const int WeeksEarlier = 28;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    internal DemoDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await DemoDatabase.CreateAsync(databases);
        await Database.WalkToTheEndAsync(Now, WeeksEarlier);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

/// <summary>
/// Ten realistic signals pass the whole route by the use cases themselves, as the people who take the steps, inside row
/// security. What must have come of each is written here, not read from the demo.
/// </summary>
public sealed class TenSituationsTests(WalkedSituations walked) : IClassFixture<WalkedSituations>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DemoDatabase Database => walked.Database;

    [Theory]
    [InlineData("Leerling van 15", "Gemeente Maastricht", "4", "HelpGiven by VeiligThuis")]
    [InlineData("Een jongen van 14", "Gemeente Kerkrade", "3 2", "HelpGiven by VeiligThuis")]
    [InlineData("Bij het ruimen van een hennepkwekerij", "Gemeente Heerlen", "4", "InterventionDone by Avim")]
    [InlineData("Bij een controle op brandveiligheid", "Gemeente Sittard-Geleen", "3 3", "InterventionDone by Avim")]
    [InlineData("Aan de balie kwam iemand", "Gemeente Meerssen", "1", "ReferredElsewhere")]
    [InlineData("Bij een controle van een voormalig vakantiehuis", "Gemeente Beekdaelen", "3 3 3", "HelpGiven by CareCoordination")]
    [InlineData("Via een verpleegkundige van de soa-poli", "Gemeente Maastricht", "3", "HelpGiven by CareCoordination")]
    [InlineData("Een cliënt van 21", "Gemeente Brunssum", "2", "HelpGiven by VeiligThuis")]
    [Trait("Requirement", "R76")]
    [Trait("Requirement", "R77")]
    [Trait("Requirement", "R78")]
    [Trait("Requirement", "R79")]
    [Trait("Requirement", "R92")]
    public async Task Each_case_ends_closed_with_its_classes_and_its_result(string words, string municipality, string classes, string result)
    {
        var found = await Database.ColumnAsync("""
            SELECT m.name || '; ' || CASE c.stage WHEN 7 THEN 'closed' ELSE 'open' END || '; '
              || (SELECT string_agg(k.definitive::text, ' ' ORDER BY v.ordinal) FROM meldroute.victim v
                  JOIN LATERAL (SELECT definitive FROM meldroute.classification WHERE victim_id = v.id AND status = 2 ORDER BY version DESC LIMIT 1) k ON true WHERE v.case_id = c.id)
              || '; ' || CASE c.result WHEN 2 THEN 'ReferredElsewhere' WHEN 3 THEN 'HelpGiven' WHEN 5 THEN 'InterventionDone' ELSE 'another' END
              || coalesce(' by ' || CASE o.kind WHEN 3 THEN 'VeiligThuis' WHEN 4 THEN 'Avim' WHEN 5 THEN 'CareCoordination' END, '')
            FROM opened.signal s JOIN meldroute.casefile c ON c.opening_signal_id = s.id JOIN meldroute.organisation m ON m.id = c.municipality_id
            LEFT JOIN meldroute.organisation o ON o.id = c.owner_organisation_id WHERE starts_with(s.what, $1)
            """, words);

        Assert.Equal([$"{municipality}; closed; {classes}; {result}"], found);
    }

    [Fact]
    [Trait("Requirement", "R56")]
    [Trait("Requirement", "R95")]
    public async Task The_student_s_signal_joined_the_case_of_the_boy_before_it_was_classified() =>
        Assert.Equal(["Een jongen van 14 uit onze inloop, then Een student van 18 vertelde mij"], await Database.ColumnAsync("""
            SELECT 'Een jongen van 14 uit onze inloop, then ' || left(s.what, 31) FROM opened.signal s JOIN meldroute.casefile c ON c.id = s.case_id AND c.opening_signal_id <> s.id
            WHERE (SELECT at FROM meldroute.case_history h WHERE h.case_id = c.id AND h.step = 2) < (SELECT min(at) FROM meldroute.case_history h WHERE h.case_id = c.id AND h.step = 6)
              AND (SELECT starts_with(what, 'Een jongen van 14') FROM opened.signal f WHERE f.id = c.opening_signal_id)
            """));

    [Fact]
    [Trait("Requirement", "R67")]
    [Trait("Requirement", "R69")]
    public async Task One_signal_was_settled_in_the_municipality_and_left_a_count_only()
    {
        Assert.Equal(["Sinds drie weken zit er elke dag, Gemeente Vaals, false"], await Database.ColumnAsync("""
            SELECT left(s.what, 32) || ', ' || o.name || ', ' || (s.case_id IS NOT NULL) FROM opened.signal s JOIN meldroute.organisation o ON o.id = s.organisation_id WHERE s.stage = 2
            """));
        Assert.Equal(1, await Database.CountAsync("SELECT count(*) FROM meldroute.settled_count WHERE outcome = 1"));
        Assert.Equal(9, await Database.CountAsync("SELECT count(*) FROM meldroute.signal WHERE stage = 3 AND case_id IS NOT NULL"));
        Assert.Equal(10, await Database.CountAsync("SELECT count(*) FROM meldroute.signal"));
    }

    [Fact]
    [Trait("Requirement", "R70")]
    [Trait("Requirement", "R71")]
    [Trait("Requirement", "R73")]
    public async Task The_acute_lane_was_confirmed_twice_decided_once_with_shelter_and_lowered_once() =>
        Assert.Equal(["Beekdaelen decided with shelter", "Sittard-Geleen lowered without"], await Database.ColumnAsync("""
            SELECT substr(o.name, 10) || CASE WHEN a.lowered_because IS NULL THEN ' decided' ELSE ' lowered' END || CASE WHEN a.shelter THEN ' with shelter' ELSE ' without' END
            FROM meldroute.acute_consultation a JOIN meldroute.casefile c ON c.id = a.case_id JOIN meldroute.organisation o ON o.id = c.municipality_id
            WHERE a.confirmed_at IS NOT NULL AND a.ended_at IS NOT NULL ORDER BY 1
            """));

    [Fact]
    [Trait("Requirement", "R72")]
    public async Task What_was_decided_in_the_acute_lane_came_back_at_the_next_table() =>
        Assert.Equal(["Beekdaelen"], await Database.ColumnAsync("""
            SELECT substr(o.name, 10) FROM meldroute.agenda_item i JOIN meldroute.casefile c ON c.id = i.case_id JOIN meldroute.organisation o ON o.id = c.municipality_id
            JOIN meldroute.screening_meeting m ON m.id = i.meeting_id JOIN meldroute.acute_consultation a ON a.case_id = c.id
            WHERE i.kind = 2 AND i.status = 3 AND m.date - a.ended_at::date BETWEEN 1 AND 7
            """));

    [Fact]
    [Trait("Requirement", "R83")]
    [Trait("Requirement", "R87")]
    public async Task Six_cases_were_weighed_at_a_table_with_minutes_and_one_was_held_over_first()
    {
        Assert.Equal(6, await Database.CountAsync("""
            SELECT count(*) FROM meldroute.agenda_item i JOIN meldroute.screening_meeting m ON m.id = i.meeting_id
            WHERE i.kind = 1 AND i.status = 3 AND i.advised <> 0 AND m.stage = 5 AND i.discussed_at::date = m.date
            """));
        Assert.Equal(["Sittard-Geleen"], await Database.ColumnAsync("""
            SELECT substr(o.name, 10) FROM meldroute.agenda_item i JOIN meldroute.casefile c ON c.id = i.case_id JOIN meldroute.organisation o ON o.id = c.municipality_id WHERE i.status = 2
            """));
        Assert.Equal(13, await Database.CountAsync("SELECT count(*) FROM meldroute.enrichment"));
    }

    [Fact]
    [Trait("Requirement", "R75")]
    public async Task Every_class_was_confirmed_by_another_person_and_one_was_returned_first()
    {
        Assert.Equal(0, await Database.CountAsync("SELECT count(*) FROM meldroute.classification WHERE status = 1 OR decided_by = proposed_by"));
        Assert.Equal(["Maastricht 2 1"], await Database.ColumnAsync("""
            SELECT substr(o.name, 10) || ' ' || k.proposed || ' ' || k.version FROM meldroute.classification k
            JOIN meldroute.casefile c ON c.id = k.case_id JOIN meldroute.organisation o ON o.id = c.municipality_id WHERE k.status = 3
            """));
    }

    [Fact]
    [Trait("Requirement", "R43")]
    [Trait("Requirement", "R44")]
    [Trait("Requirement", "R97")]
    [Trait("Requirement", "R98")]
    [Trait("Requirement", "R101")]
    [Trait("Requirement", "R107")]
    public async Task Each_of_the_ten_kinds_of_referral_was_taken_on_and_done()
    {
        Assert.Equal("1 2 3 4 5 6 7 8 9 10", string.Join(' ', await Database.ColumnAsync("SELECT DISTINCT kind FROM opened.referral WHERE stage = 5 AND answer <> '' ORDER BY 1")));
        Assert.Equal(0, await Database.CountAsync("SELECT count(*) FROM meldroute.referral WHERE stage <> 5"));
        Assert.Equal(["Zorg- en Veiligheidshuis Parkstad, from Regionale weegploeg Zorg- en Veiligheidshuizen"], await Database.ColumnAsync("""
            SELECT r.name || ', from ' || s.name FROM meldroute.referral f JOIN meldroute.organisation r ON r.id = f.receiver_organisation_id
            JOIN meldroute.organisation s ON s.id = f.sender_organisation_id WHERE f.kind = 3
            """));
    }

    [Fact]
    [Trait("Requirement", "R120")]
    [Trait("Requirement", "R122")]
    public async Task Four_victims_were_supported_from_opening_to_closing() =>
        Assert.Equal(["Beekdaelen", "Heerlen", "Maastricht", "Sittard-Geleen"], await Database.ColumnAsync("""
            SELECT substr(o.name, 10) FROM meldroute.trajectory t JOIN opened.trajectory_content w ON w.trajectory_id = t.id JOIN meldroute.casefile c ON c.id = t.case_id JOIN meldroute.organisation o ON o.id = c.municipality_id
            WHERE t.stage = 6 AND w.plan <> '' AND w.result <> '' AND t.last_step_at < c.closed_at ORDER BY 1
            """));

    [Fact]
    [Trait("Requirement", "R161")]
    public async Task Each_victim_of_class_three_and_four_was_notified_to_CoMensha_or_not_with_a_reason() =>
        Assert.Equal(["Beekdaelen 2", "Beekdaelen 2", "Beekdaelen 2", "Heerlen 4", "Kerkrade 4", "Maastricht 2", "Maastricht 2", "Sittard-Geleen 2", "Sittard-Geleen 2"], await Database.ColumnAsync("""
            SELECT substr(o.name, 10) || ' ' || d.step FROM opened.comensha_notification d JOIN meldroute.casefile c ON c.id = d.case_id
            JOIN meldroute.organisation o ON o.id = c.municipality_id WHERE d.reason <> '' ORDER BY 1
            """));

    [Theory]
    [InlineData("Leerling van 15", "medewerker-maastricht", "Bel bij nieuw verzuim meteen met Veilig Thuis.")]
    [InlineData("Een jongen van 14", "vt-1", "Er is hulp voor de jongere over wie u meldde")]
    [InlineData("Een student van 18", "vt-1", "Er is hulp voor de jongere over wie u meldde")]
    [InlineData("Bij het ruimen van een hennepkwekerij", "avim-1", "De man is veilig en krijgt hulp.")]
    [InlineData("Bij een controle op brandveiligheid", "af-sittard", "Uw last onder dwangsom loopt daarnaast gewoon door.")]
    [InlineData("Aan de balie kwam iemand", "af-heuvelland", "Er is geen sprake van mensenhandel")]
    [InlineData("Bij een controle van een voormalig vakantiehuis", "af-beekdaelen", "Dankzij uw snelle melding zijn drie mensen op tijd weggehaald.")]
    [InlineData("Via een verpleegkundige van de soa-poli", "zoco-mh", "eerst hulp, daarna de controle")]
    [InlineData("Een cliënt van 21", "vt-1", "Er is nu geen mensenhandel vastgesteld, wel een duidelijk risico.")]
    [Trait("Requirement", "R27")]
    public async Task Who_gave_a_signal_can_read_what_became_of_it(string words, string persona, string told)
    {
        var number = Assert.Single(await Database.ColumnAsync("SELECT number FROM opened.signal WHERE starts_with(what, $1)", words));

        var view = await Database.Get<ViewSignal.Handler>().Handle(number, await Database.ActorOfAsync(persona), DateTimeOffset.UtcNow, Cancel);

        Assert.Contains(told, Assert.Single(view!.Feedback).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_step_was_taken_with_a_form_by_somebody_who_has_that_role_there() =>
        Assert.Equal(0, await Database.CountAsync("""
            SELECT count(*) FROM meldroute.case_history h
            WHERE NOT EXISTS (SELECT FROM meldroute.membership m WHERE m.user_id = h.user_id AND m.organisation_id = h.organisation_id AND m.role = h.role)
              OR NOT EXISTS (SELECT FROM meldroute.submitted_form f WHERE f.user_id = h.user_id AND f.at = h.at)
            """));
}
