using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.CareNetwork;

[Trait("Requirement", "R148")]
public sealed class HelpOfferTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly Actor Administrator = People.At(TestRegion.Office, OrganisationKind.RegionOffice, Role.FunctionalAdministrator);
    private static readonly Moment Now = new(Administrator, new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.FromHours(1)), TestRegion.Create());
    private static readonly HelpOfferFacts Facts = new() { Kind = HelpKind.ExitProgramme, Name = "Levenskracht", Provider = "Leger des Heils", About = "Hulp", Source = "Bron" };

    [Theory]
    [Trait("Requirement", "R149")]
    [InlineData(HelpAge.All, true, true)]
    [InlineData(HelpAge.Young, true, true)]
    [InlineData(HelpAge.Adults, false, true)]
    [InlineData(HelpAge.Minors, true, false)]
    public void Age_decides_for_whom_it_is_and_an_unknown_age_closes_nothing(HelpAge age, bool minor, bool adult)
    {
        var offer = new HelpOffer(1, 1, Facts with { Age = age }, Today);

        Assert.Equal((minor, adult, true), (offer.IsForAge(true), offer.IsForAge(false), offer.IsForAge(null)));
    }

    [Theory]
    [InlineData(HelpForms.All, true, true)]
    [InlineData(HelpForms.Sexual, true, false)]
    [InlineData(HelpForms.Sexual | HelpForms.Criminal, true, false)]
    [InlineData(HelpForms.Labour, false, true)]
    public void A_form_that_the_source_names_is_the_one_it_is_for(HelpForms forms, bool sexual, bool labour)
    {
        var offer = new HelpOffer(1, 1, Facts with { Forms = forms }, Today);

        Assert.Equal((sexual, labour), (offer.IsForForm(ExploitationForm.Sexual), offer.IsForForm(ExploitationForm.Labour)));
        Assert.True(offer.IsForForm(ExploitationForm.Unknown));
        Assert.True(offer.IsForForm(ExploitationForm.Other));
    }

    [Fact]
    [Trait("Requirement", "R154")]
    public void What_nobody_agreed_on_is_empty_and_what_is_typed_is_tidied()
    {
        var offer = HelpOffer.Make([], Facts with { Name = "  Levens  kracht ", Provider = " ", AskedBy = " Huisarts ", AskedAt = "  " }, Today, null, null, Now).Offer!;

        Assert.Equal(("Levens kracht", "Levens kracht", null, "Huisarts", null, null), (offer.Name, offer.Label, offer.Provider, offer.AskedBy, offer.AskedAt, offer.SentAlong));
    }

    [Fact]
    public void It_takes_the_place_of_another_the_day_after_that_ends()
    {
        List<HelpOffer> listed = [new(TestRegion.Id, 1, Facts, new(2026, 1, 1))];

        Assert.Equal(Refusal.AlreadyListed, HelpOffer.Make(listed, Facts with { Name = "levenskracht" }, Today, null, null, Now).Refusal);
        Assert.NotNull(HelpOffer.Make(listed, Facts with { Provider = "Een ander" }, Today, null, null, Now).Offer);
        Assert.Equal(Refusal.NotOnTheList, HelpOffer.Make(listed, Facts, Today, null, 9, Now).Refusal);
        var next = HelpOffer.Make(listed, Facts with { AskedBy = "De huisarts" }, Today.AddDays(3), null, 1, Now).Offer!;
        listed[0].GiveWayTo(next);
        Assert.Equal<(DateOnly?, DateOnly, int)>((Today.AddDays(2), Today.AddDays(3), 2), (listed[0].ValidUntil, next.ValidFrom, next.Code));
        Assert.Equal(Refusal.AlreadyEnded, HelpOffer.Make([.. listed, next], Facts, Today.AddDays(5), null, 1, Now).Refusal);
        Assert.Throws<InvalidOperationException>(() => listed[0].GiveWayTo(next));
    }

    [Fact]
    public void Nobody_but_the_functional_administrator_keeps_it()
    {
        foreach (var other in Enum.GetValues<Role>().Except([Role.FunctionalAdministrator]))
        {
            Assert.Equal(Refusal.RoleMissing, HelpOffer.Make([], Facts, Today, null, null, Now with { By = Administrator with { Role = other } }).Refusal);
        }
    }
}
