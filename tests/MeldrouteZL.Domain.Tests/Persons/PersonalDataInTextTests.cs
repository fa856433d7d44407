using MeldrouteZL.Domain.Persons;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Persons;

public sealed class PersonalDataInTextTests
{
    [Theory]
    [InlineData("111222333")]
    [InlineData("nummer 123456782, uit Heerlen")]
    [InlineData("1112.22.333")]
    [InlineData("111 222 333")]
    [InlineData("(999990019)")]
    [InlineData("10000008")] // eight digits: 010000008
    public void A_number_that_passes_the_test_of_eleven_can_be_a_person(string text) =>
        Assert.Contains(PersonalDataKind.CitizenServiceNumber, PersonalDataInText.Find(text));

    [Theory]
    [InlineData("111222334")]
    [InlineData("000000000")]
    [InlineData("op 12.03.2026 en 01 02 2026")]
    [InlineData("1112223330001")]
    [InlineData("artikel 5.2.6, 4 weken, 1000 euro")]
    [InlineData("S-2026-000123")]
    public void Other_numbers_are_not(string text) => Assert.Empty(PersonalDataInText.Find(text));

    [Theory]
    [InlineData("mail naar a.b@voorbeeld.nl.")]
    [InlineData("<iemand@sub.voorbeeld.nl>")]
    public void An_email_address_is_found(string text) => Assert.Equal([PersonalDataKind.EmailAddress], PersonalDataInText.Find(text));

    [Theory]
    [InlineData("06-00000001")]
    [InlineData("0612345678")]
    [InlineData("06 12 34 56 78")]
    [InlineData("045-5600000")]
    [InlineData("+31 6 12345678")]
    [InlineData("+48 (12) 345 67 89")]
    [InlineData("0031612345678")]
    public void A_phone_number_is_found(string text) => Assert.Contains(PersonalDataKind.PhoneNumber, PersonalDataInText.Find(text));

    [Theory]
    [InlineData("112")]
    [InlineData("bel 0800-2000")]
    [InlineData("0900-8844, of 0800-0204204")]
    public void A_number_that_belongs_to_nobody_is_no_phone_number_of_a_person(string text) => Assert.Empty(PersonalDataInText.Find(text));

    [Fact]
    public void Text_about_nobody_passes() =>
        Assert.Empty(PersonalDataInText.Find("De beller vraagt wat te doen bij een buurman die nooit buiten komt. Advies: bel Veilig Thuis @ kantoortijd."));
}
