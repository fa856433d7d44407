using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Tests.Support;
using MeldrouteZL.Domain.Trainings;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Trainings;

[Trait("Requirement", "R209")]
public sealed class TrainingTests
{
    private static readonly DateOnly Start = new(2020, 1, 1);

    private static readonly TrainingOption[] Options =
    [
        new(TestRegion.Id, 101, TrainingOptionKind.Provider, "Fier", "bron", Start),
        new(TestRegion.Id, 102, TrainingOptionKind.Provider, "Gestopt", "bron", Start) { ValidUntil = new(2021, 12, 31) },
        new(TestRegion.Id, 201, TrainingOptionKind.Audience, "Inwoners", "bron", Start),
        new(TestRegion.Id, 301, TrainingOptionKind.Subject, "Meldcode", "bron", Start),
        new(TestRegion.Id + 1, 103, TrainingOptionKind.Provider, "Van een andere regio", "bron", Start),
    ];

    private readonly Scenario scenario = new();

    private TrainingFacts Facts => new(DutchTime.DateOf(scenario.Now), 101, 201, 301, 12, TestRegion.Heerlen);

    [Fact]
    public void It_belongs_to_the_organisation_that_records_it_and_names_nobody_who_took_part()
    {
        var (training, refusal) = Training.Record(Facts, Options, scenario.By(People.AttentionOfficer));

        Assert.Null(refusal);
        Assert.Equal((TestRegion.Heerlen, (int?)TestRegion.Heerlen, 12), (training!.OrganisationId, training.MunicipalityId, training.Participants));
        Assert.DoesNotContain(typeof(Training).GetProperties(), p => p.PropertyType == typeof(string));
    }

    [Fact]
    public void Only_what_the_region_lists_for_that_day_can_be_chosen()
    {
        Refusal? RefusalOf(TrainingFacts facts) => Training.Record(facts, Options, scenario.By(People.AttentionOfficer)).Refusal;

        Assert.Equal(Refusal.NotOnTheList, RefusalOf(Facts with { Provider = 999 }));
        Assert.Equal(Refusal.NotOnTheList, RefusalOf(Facts with { Provider = 201 })); // a target group gives no training
        Assert.Equal(Refusal.NotOnTheList, RefusalOf(Facts with { Provider = 103 }));
        Assert.Equal(Refusal.NotOnTheList, RefusalOf(Facts with { Provider = 102 }));
        Assert.Null(RefusalOf(Facts with { Provider = 102, Date = new(2021, 12, 31) }));
        Assert.Equal(Refusal.NotYetHappened, RefusalOf(Facts with { Date = Facts.Date.AddDays(1) }));
    }

    [Fact]
    public void A_municipality_records_its_own_and_others_any_municipality_or_the_region()
    {
        Refusal? RefusalOf(int? municipality, Actor actor) => Training.Record(Facts with { MunicipalityId = municipality }, Options, scenario.By(actor)).Refusal;

        Assert.Equal(Refusal.NotOnTheList, RefusalOf(TestRegion.Maastricht, People.AttentionOfficer));
        Assert.Equal(Refusal.NotOnTheList, RefusalOf(null, People.AttentionOfficer));
        Assert.Null(RefusalOf(TestRegion.Maastricht, People.VtEmployee));
        Assert.Null(RefusalOf(null, People.VtEmployee));
        Assert.Equal(Refusal.NotOnTheList, RefusalOf(TestRegion.VeiligThuis, People.VtEmployee));
    }

    [Fact]
    public void These_roles_record_and_no_others()
    {
        Role[] recording = [Role.AttentionOfficer, Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator, Role.ChainDirector];

        Assert.Equal(recording, Enum.GetValues<Role>().Where(Training.MayRecord));
        Assert.Equal([.. recording, Role.PolicyOfficer], Enum.GetValues<Role>().Where(Training.MaySee));
        Assert.Equal(Refusal.RoleMissing, Training.Record(Facts, Options, scenario.By(People.At(TestRegion.Heerlen, OrganisationKind.Municipality, Role.Reporter))).Refusal);
    }

    [Fact]
    public void A_colleague_withdraws_it_once_and_another_organisation_never()
    {
        var training = Training.Record(Facts, Options, scenario.By(People.AttentionOfficer)).Training!;

        Assert.Equal(Refusal.UnknownTraining, training.Withdraw(scenario.By(People.VtEmployee)));
        scenario.Done(training.Withdraw(scenario.By(People.AttentionOfficer)));
        Assert.Equal(Refusal.UnknownTraining, training.Withdraw(scenario.By(People.AttentionOfficer)));
    }
}
