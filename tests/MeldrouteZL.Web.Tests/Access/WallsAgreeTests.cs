using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>Row security shows exactly what the rule of the domain admits, and so does the filter of the application: each wall alone.</summary>
[Collection(nameof(RandomRegion))]
[Trait("Requirement", "R165")]
public sealed class WallsAgreeTests(RandomRegion region)
{
    private readonly MeldrouteApp app = region.App;

    [Fact]
    public async Task The_random_region_has_something_to_see_in_every_table()
    {
        var oracle = await Oracle.ReadAsync(app.Database);

        Assert.All(Oracle.Keys.Keys, t => Assert.True(oracle.CountOf(t) > 0, $"Seed {region.Seed}: {t} is empty."));
        Assert.True(oracle.Cases.Select(c => c.Stage).Distinct().Count() >= 6, $"Seed {region.Seed}: too few stages.");
    }

    [Fact]
    public async Task Every_protected_table_is_compared() => Assert.Equal(
        await SuperUser.ColumnAsync(app.Database.Admin, "SELECT relname FROM pg_class WHERE relnamespace = 'meldroute'::regnamespace AND relrowsecurity AND relname NOT LIKE 'audit%'"), // the log: see AppendOnlyTests
        Oracle.Keys.Keys, (a, b) => a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal)));

    [Fact]
    public async Task Row_security_alone_shows_what_the_grants_admit()
    {
        var oracle = await Oracle.ReadAsync(app.Database);
        var differences = new List<string>();
        var everybody = await RandomRoute.EverybodyAsync(app);
        var inEmergency = oracle.Rows("emergency_access").Select(e =>
            everybody.First(a => a.UserId == e.GetProperty("user_id").GetGuid()) with { EmergencyId = e.GetProperty("id").GetGuid() }).ToList();
        Assert.NotEmpty(inEmergency);
        foreach (var actor in everybody.Concat(inEmergency))
        {
            await using var session = await AppSession.AsAsync(app, actor);
            foreach (var (table, seen) in await session.VisibleAsync(Oracle.Keys))
            {
                differences.AddRange(Compare(table, oracle.Visible(table, actor), seen, actor));
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public async Task The_filter_of_the_application_alone_shows_what_the_grants_admit()
    {
        var oracle = await Oracle.ReadAsync(app.Database);
        await using var source = NpgsqlDataSource.Create(app.Database.Admin);
        var differences = new List<string>();
        foreach (var actor in await RandomRoute.EverybodyAsync(app))
        {
            await using var db = new MeldrouteDb(Migrator.Options(source, KeyRing.None));
            differences.AddRange(Compare("casefile", oracle.Visible("casefile", actor), await IdsAsync(db.Cases.VisibleTo(actor).Select(c => c.Id)), actor));
            differences.AddRange(Compare("signal", oracle.Visible("signal", actor), await IdsAsync(db.Signals.VisibleTo(actor, db.CaseAccess).Select(s => s.Id)), actor));
            differences.AddRange(Compare("screening_meeting", oracle.Visible("screening_meeting", actor), await IdsAsync(db.Meetings.VisibleTo(actor).Select(m => m.Id)), actor));
            if (actor.IsClock)
            {
                continue;
            }

            differences.AddRange(Compare("case_link", oracle.Visible("case_link", actor), await IdsAsync(db.CaseLinks.VisibleTo(actor, db.CaseAccess).Select(l => l.Id)), actor));
            differences.AddRange(Compare("comensha_confirmation", oracle.Visible("comensha_confirmation", actor), await IdsAsync(db.ComenshaConfirmations.VisibleTo(actor, db).Select(c => c.Id)), actor));
            differences.AddRange(Compare("comensha_record", oracle.Visible("comensha_record", actor), await IdsAsync(db.ComenshaRecords.VisibleTo(actor, db).Select(r => r.Id)), actor));
            differences.AddRange(Compare("intervention", oracle.Visible("intervention", actor), await IdsAsync(db.Interventions.VisibleTo(actor, db).Select(i => i.Id)), actor));
            differences.AddRange(Compare("plan_line", oracle.Visible("plan_line", actor), await IdsAsync(db.PlanLines.VisibleTo(actor, db).Select(l => l.Id)), actor));
            differences.AddRange(Compare("house_question", oracle.Visible("house_question", actor), await IdsAsync(db.HouseQuestions.VisibleTo(actor, db).Select(q => q.Id)), actor));
            differences.AddRange(Compare("trajectory", oracle.Visible("trajectory", actor), await IdsAsync(db.Trajectories.VisibleTo(actor).Select(t => t.Id)), actor));
            differences.AddRange(await ShelterAsync(db, oracle, actor));
            differences.AddRange(await CareAsync(db, oracle, actor));
            differences.AddRange(await PartsAsync(db, oracle, actor));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private async Task<List<string>> ShelterAsync(MeldrouteDb db, Oracle oracle, Actor actor)
    {
        async Task<IEnumerable<string>> OfAsync(string table, IQueryable<Guid> seen) => Compare(table, oracle.Visible(table, actor), await IdsAsync(seen), actor);
        return
        [
            .. await OfAsync("shelter_request", db.Set<ShelterRequest>().VisibleTo(actor, db).Select(r => r.Id)),
            .. await OfAsync("shelter_answer", db.Set<ShelterAnswer>().VisibleTo(actor, db).Select(a => a.Id)),
            .. await OfAsync("shelter_placement", db.Set<ShelterPlacement>().VisibleTo(actor, db).Select(p => p.Id)),
            .. await OfAsync("shelter_location", db.Set<ShelterLocation>().VisibleTo(actor, db).Select(l => l.PlacementId)),
            .. await OfAsync("shelter_place", db.Set<ShelterPlace>().VisibleTo(actor).Select(p => p.Id)),
            .. await OfAsync("aware_issue", db.Set<AwareIssue>().VisibleTo(actor, db).Select(i => i.Id)),
            .. await OfAsync("aware_device", db.Set<AwareDevice>().VisibleTo(actor).Select(d => d.Id)),
        ];
    }

    private async Task<List<string>> CareAsync(MeldrouteDb db, Oracle oracle, Actor actor)
    {
        async Task<IEnumerable<string>> OfAsync<T>(string table)
            where T : TrajectoryPart => Compare(table, oracle.Visible(table, actor), await IdsAsync(db.Set<T>().VisibleTo(actor, db).Select(p => p.Id)), actor);
        var shares = db.Set<TrajectoryShare>();
        var shared = await IdsAsync(shares.VisibleTo(actor, db).Select(s => s.Id).Union(shares.SharedWith(actor, db, app.Clock.GetUtcNow()).Select(s => s.Id)));
        return [.. Compare("trajectory_share", oracle.Visible("trajectory_share", actor), shared, actor), .. await OfAsync<SupportLine>("trajectory_support"), .. await OfAsync<WellbeingMeasure>("trajectory_wellbeing"), .. await OfAsync<CareTransfer>("trajectory_transfer"),
            .. await OfAsync<CareMeeting>("care_meeting"), .. await OfAsync<CareParticipant>("care_meeting_participant"), .. await OfAsync<CareAgreement>("care_meeting_agreement"),
            .. await OfAsync<ClientRequest>("client_request"), .. await OfAsync<ClientStatement>("client_statement"), .. await OfAsync<InspectionPack>("client_inspection"),
            .. Compare("bottleneck", oracle.Visible("bottleneck", actor), await IdsAsync(db.Set<Bottleneck>().VisibleTo(actor).Select(b => b.Id)), actor),
            .. Compare("professional_advice", oracle.Visible("professional_advice", actor), await IdsAsync(db.Set<ProfessionalAdvice>().VisibleTo(actor).Select(a => a.Id)), actor)];
    }

    private async Task<List<string>> PartsAsync(MeldrouteDb db, Oracle oracle, Actor actor)
    {
        var at = app.Clock.GetUtcNow();
        async Task<IEnumerable<string>> OfAsync<T>(string table, IQueryable<T> seen)
            where T : PersonPart => Compare(table, oracle.Visible(table, actor), await IdsAsync(seen.Select(p => p.PersonId)), actor);
        return
        [
            .. Compare("signal_person", oracle.Visible("signal_person", actor), await IdsAsync(db.SignalPersons.VisibleTo(actor, db, at).Select(p => p.Id)), actor),
            .. Compare("signal_person_role", oracle.Visible("signal_person_role", actor), await IdsAsync(db.Set<PersonRolePeriod>().VisibleTo(actor, db, at).Select(p => p.Id)), actor),
            .. Compare("signal_thing", oracle.Visible("signal_thing", actor), await IdsAsync(db.SignalThings.VisibleTo(actor, db, at).Select(p => p.Id)), actor),
            .. await OfAsync("signal_person_identity", db.Set<PersonIdentity>().VisibleTo(actor, db, at)),
            .. await OfAsync("signal_person_number", db.Set<PersonNumber>().VisibleTo(actor, db, at)),
            .. await OfAsync("signal_person_contact", db.Set<PersonContact>().VisibleTo(actor, db, at)),
            .. await OfAsync("signal_person_social", db.Set<PersonSocial>().VisibleTo(actor, db, at)),
            .. await OfAsync("signal_person_origin", db.Set<PersonOrigin>().VisibleTo(actor, db, at)),
            .. await OfAsync("signal_person_health", db.Set<PersonHealth>().VisibleTo(actor, db, at)),
        ];
    }

    private IEnumerable<string> Compare(string table, HashSet<string> expected, HashSet<string> seen, Actor actor)
    {
        string Of(int count, string what) => $"seed {region.Seed}: {actor.Role} of {actor.OrganisationId} {what} {count} rows of {table}";
        if (seen.Except(expected).Count() is var leaked and > 0)
        {
            yield return Of(leaked, "sees without a grant") + ": " + seen.Except(expected).First();
        }

        if (expected.Except(seen).Count() is var missed and > 0)
        {
            yield return Of(missed, "misses") + ": " + expected.Except(seen).First();
        }
    }

    private static async Task<HashSet<string>> IdsAsync(IQueryable<Guid> ids) =>
        (await ids.ToListAsync(TestContext.Current.CancellationToken)).Select(i => i.ToString("D")).ToHashSet();
}
