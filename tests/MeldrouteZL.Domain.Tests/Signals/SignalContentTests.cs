using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Signals;

/// <summary>What a signal says, and what its author may change in that.</summary>
public sealed class SignalContentTests
{
    private const short Begging = 301;
    private static readonly DateOnly Start = new(2026, 1, 1);
    private readonly Scenario scenario = new();

    // The region of the scenario, with forms and cards.
    private Region Region => new(
        scenario.Region.Id, scenario.Region.Name, scenario.Region.Organisations, scenario.Region.TermList,
        [new ListedForm(1, 300, ExploitationForm.Criminal, "Crimineel", Start), new ListedForm(1, Begging, ExploitationForm.Criminal, "Bedelen", Start) { ParentCode = 300 }],
        [
            new Indicator(1, 101, 1, IndicatorGroup.General, "Oud", "bron", Start) { ValidUntil = new DateOnly(2026, 6, 30) },
            new Indicator(1, 101, 2, IndicatorGroup.General, "Nieuw", "bron", new DateOnly(2026, 7, 1)),
            new Indicator(1, 102, 1, IndicatorGroup.General, "Ander", "bron", Start),
            new Indicator(1, 103, 1, IndicatorGroup.General, "Voorbij", "bron", Start) { ValidUntil = Start },
        ]);

    [Fact]
    [Trait("Requirement", "R6")]
    public void The_kind_decides_which_form_it_is()
    {
        var signal = Draft(Scenario.Content() with { Form = ExploitationForm.Labour, SubForm = Begging });

        Assert.Equal((ExploitationForm.Criminal, Begging), (signal.Form, signal.SubForm));
    }

    [Fact]
    public void Every_answer_is_kept_once()
    {
        var signal = Draft(Scenario.Content() with { Features = [SignalFeature.Fear, SignalFeature.AtHome, SignalFeature.Fear] });

        Assert.Equal([SignalFeature.AtHome, SignalFeature.Fear], signal.Features);
        Assert.Equal(signal.Features, signal.Content.Features);
    }

    [Fact]
    public void Every_answer_belongs_to_a_question() =>
        Assert.All(Enum.GetValues<SignalFeature>(), f => Assert.True(Enum.IsDefined(f.Kind()), f.ToString()));

    [Fact]
    [Trait("Requirement", "R60")]
    public void A_tick_keeps_the_version_of_the_card_that_was_read_and_what_is_unticked_goes()
    {
        var signal = Draft(Scenario.Content());

        Assert.Null(signal.FillCard([new(101) { SeenBy = "wijkagent", Knowledge = HowKnown.Hearsay }, new(102)], Moment(Reporter)));
        Assert.Equal([((short)101, (short)2, "wijkagent"), ((short)102, (short)1, null)], signal.Indicators.Select(i => (i.Code, i.Version, i.SeenBy)));
        var first = signal.Indicators[0].Id;

        Assert.Null(signal.FillCard([new(101) { SeenBy = "leerkracht" }], Moment(Reporter)));
        var tick = Assert.Single(signal.Indicators);
        Assert.Equal((first, "leerkracht", null), (tick.Id, tick.SeenBy, tick.Knowledge));
    }

    [Theory]
    [InlineData(103)] // no longer valid
    [InlineData(999)]
    public void What_does_not_stand_on_a_card_is_not_ticked(short code)
    {
        var signal = Draft(Scenario.Content());

        Assert.Equal(Refusal.NotYours, signal.FillCard([new(code)], Moment(Reporter)));
        Assert.Empty(signal.Indicators);
    }

    [Fact]
    public void Only_the_author_fills_in_the_card_and_only_of_a_draft()
    {
        var signal = Draft(Scenario.Content());
        Assert.Equal(Refusal.NotYours, signal.FillCard([new(101)], Moment(AttentionOfficer)));

        Assert.Null(signal.HandToAttentionOfficer(Moment(Reporter)));
        Assert.Equal(Refusal.WrongStage, signal.FillCard([new(101)], Moment(Reporter)));
    }

    [Fact]
    public void What_is_moved_leaves_a_word_behind_and_stands_in_the_shielded_field()
    {
        var signal = Draft(Scenario.Content() with { What = "Bel 06-12345678 of jan@voorbeeld.nl.", Persons = "Twee mannen" });

        Assert.Null(signal.MoveToShielded(PersonalDataInText.Locate(signal.What, [], null), k => k == PersonalDataKind.PhoneNumber ? "telefoonnummer" : "mail", Moment(Reporter)));

        Assert.Equal(("Bel [telefoonnummer] of [mail].", "Twee mannen\n06-12345678\njan@voorbeeld.nl"), (signal.What, signal.Persons));
    }

    [Fact]
    public void What_does_not_fit_is_not_moved_and_nothing_is_lost()
    {
        var signal = Draft(Scenario.Content() with { What = "Bel 06-12345678", Persons = new string('x', Signal.PersonsMaxLength) });

        Assert.Equal(Refusal.NoRoom, signal.MoveToShielded(PersonalDataInText.Locate(signal.What, [], null), _ => "nummer", Moment(Reporter)));
        Assert.Equal("Bel 06-12345678", signal.What);
    }

    [Fact]
    public void Nobody_else_moves_anything() =>
        Assert.Equal(Refusal.NotYours, Draft(Scenario.Content()).MoveToShielded([], _ => "", Moment(AttentionOfficer)));

    [Fact]
    public void An_expired_draft_keeps_no_answers()
    {
        var signal = Draft(Scenario.Content() with { SubForm = Begging, Features = [SignalFeature.Fear], Language = "Pools", CarePlace = "Opvang", RegistrationMunicipalityId = 1 });
        Assert.Null(signal.FillCard([new(101)], Moment(Reporter)));
        scenario.Pass(hours: 3000);

        Assert.Null(signal.Expire(Moment(Clock)));

        Assert.Equal((null, null, null, null), (signal.SubForm, signal.Language, signal.CarePlace, signal.RegistrationMunicipalityId));
        Assert.Empty(signal.Features);
        Assert.Empty(signal.Indicators);
    }

    private Moment Moment(Actor actor) => new(actor, scenario.Now, Region);

    private Signal Draft(SignalContent content) => Signal.Register(content, Scenario.Unnamed, SignalSource.MunicipalInternal, Moment(Reporter)).Signal!;
}
