using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Organisations;

public sealed class RegionLineTests
{
    private const short Criminal = 300;
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly Actor Administrator = People.At(TestRegion.Office, OrganisationKind.RegionOffice, Role.FunctionalAdministrator);
    private static readonly Moment Now = new(Administrator, new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.FromHours(1)), TestRegion.Create());

    private static readonly ListedForm[] Listed =
    [
        new(TestRegion.Id, Criminal, ExploitationForm.Criminal, "Crimineel", Start),
        new(TestRegion.Id, 301, ExploitationForm.Criminal, "Bedelen", Start) { ParentCode = Criminal },
        new(TestRegion.Id, 500, ExploitationForm.Other, "Anders", Start),
    ];

    [Theory]
    [Trait("Requirement", "R6")]
    [InlineData("Inbreken", 300, 0, null, null)]
    [InlineData("Inbreken", 300, 30, 30, null)]
    [InlineData("Inbreken", 300, -1, null, Refusal.BeginsInThePast)]
    [InlineData("Inbreken", 300, 2, 1, Refusal.EndsTooEarly)]
    [InlineData("Inbreken", 301, 0, null, Refusal.NotOnTheList)]
    [InlineData("Inbreken", 999, 0, null, Refusal.NotOnTheList)]
    [InlineData("  bEDELEN ", 300, 0, null, Refusal.AlreadyListed)]
    [InlineData("Bedelen", 500, 0, 1, Refusal.AlreadyListed)]
    public void A_kind_is_added_under_a_main_form_with_a_name_of_its_own(string name, short parent, int from, int? until, Refusal? expected)
    {
        var (form, refusal) = ListedForm.Make(Listed, parent, name, Today.AddDays(from), until is { } days ? Today.AddDays(days) : null, Now);

        Assert.Equal(expected, refusal);
        Assert.Equal(expected is null, form is not null);
        if (form is not null)
        {
            Assert.Equal<(int, short?, ExploitationForm, string)>((302, 300, ExploitationForm.Criminal, "Inbreken"), (form.Code, form.ParentCode, form.Form, form.Name));
        }
    }

    [Fact]
    [Trait("Requirement", "R6")]
    public void A_name_comes_back_after_it_ended_under_a_code_of_its_own_until_all_codes_are_given()
    {
        var begging = new ListedForm(TestRegion.Id, 301, ExploitationForm.Criminal, "Bedelen", Start) { ParentCode = Criminal };
        Assert.Null(begging.End(Today, Now));
        List<ListedForm> listed = [Listed[0], begging];

        Assert.Equal(Refusal.AlreadyListed, ListedForm.Make(listed, Criminal, "Bedelen", Today, null, Now).Refusal);
        listed.Add(ListedForm.Make(listed, Criminal, "Bedelen", Today.AddDays(1), null, Now).Form!);
        Assert.Equal(302, listed[^1].Code);

        while (listed.Count < 100)
        {
            listed.Add(ListedForm.Make(listed, Criminal, $"Soort {listed.Count}", Today, null, Now).Form!);
        }

        Assert.Equal(Refusal.ListIsFull, ListedForm.Make(listed, Criminal, "Een te veel", Today, null, Now).Refusal);
        Assert.Equal(Enumerable.Range(301, 99), listed.Skip(1).Select(f => (int)f.Code).Order());
    }

    [Fact]
    public void A_line_ends_once_today_or_later_and_a_main_form_never()
    {
        var form = new ListedForm(TestRegion.Id, 302, ExploitationForm.Criminal, "Zakkenrollen", Today.AddDays(5)) { ParentCode = Criminal };

        Assert.Equal(Refusal.NotOnTheList, Listed[0].End(Today, Now));
        Assert.Equal(Refusal.EndsTooEarly, Listed[1].EndingRefusalOf(Today.AddDays(-1), Now));
        Assert.Equal(Refusal.EndsTooEarly, form.End(Today.AddDays(4), Now));
        Assert.Null(form.End(Today.AddDays(5), Now));
        Assert.Equal(Refusal.AlreadyEnded, form.End(Today.AddDays(9), Now));
        Assert.Equal((false, true, false), (form.IsValidOn(Today.AddDays(4)), form.IsValidOn(Today.AddDays(5)), form.IsValidOn(Today.AddDays(6))));
    }

    [Fact]
    public void A_text_takes_the_place_of_one_for_the_same_readers_and_nobody_is_left_without()
    {
        var old = new FeedbackText(TestRegion.Id, 1, FeedbackAudience.Source, "Er is hulp", "Oud.", Start);
        List<FeedbackText> listed = [old];

        Assert.Equal(Refusal.NotOnTheList, Make(FeedbackAudience.Colleague, Today).Refusal);
        Assert.Equal(Refusal.AlreadyListed, FeedbackText.Make(listed, FeedbackAudience.Source, "Er is hulp", "Nieuw.", Today, null, null, Now).Refusal);
        var made = Make(FeedbackAudience.Source, Today).Text!;
        Assert.Null(old.ValidUntil);
        old.GiveWayTo(made);
        Assert.Equal<(DateOnly?, DateOnly, int)>((Today.AddDays(-1), Today, 2), (old.ValidUntil, made.ValidFrom, made.Code));
        Assert.Equal(Refusal.AlreadyEnded, Make(FeedbackAudience.Source, Today).Refusal);
        Assert.Throws<InvalidOperationException>(() => old.GiveWayTo(made));

        (FeedbackText? Text, Refusal? Refusal) Make(FeedbackAudience to, DateOnly from) => FeedbackText.Make(listed, to, "Er is hulp", " Nieuw. ", from, null, 1, Now);
    }

    [Fact]
    public void Nobody_but_the_functional_administrator_of_the_region_keeps_its_lists()
    {
        foreach (var other in Enum.GetValues<Role>().Except([Role.FunctionalAdministrator]))
        {
            var moment = Now with { By = Administrator with { Role = other } };
            Assert.Equal(Refusal.RoleMissing, ListedForm.Make(Listed, Criminal, "Inbreken", Today, null, moment).Refusal);
            Assert.Equal(Refusal.RoleMissing, Listed[1].EndingRefusalOf(Today, moment));
        }

        Assert.Equal(Refusal.NotYours, Listed[1].EndingRefusalOf(Today, Now with { By = Administrator with { RegionId = 2 } }));
    }

    [Theory]
    [InlineData("Gedwongen bedelen", true)]
    [InlineData("Ömer's café – 24/7", true)]
    [InlineData("", false)]
    [InlineData("123", false)]
    [InlineData("twee\nregels", false)]
    [InlineData("\u202Egnp.exe", false)]
    [InlineData("bel\u0007", false)]
    [InlineData("een te lange naam", false)]
    public void A_name_is_one_line_that_can_be_read(string name, bool expected) => Assert.Equal(expected, RegionLine.IsName(name, name.StartsWith("een", StringComparison.Ordinal) ? 5 : 50));
}
