using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Application.Persons;

/// <summary>What is wrong with a value that was typed, in plain Dutch: what the person can do.</summary>
public static class FormatTexts
{
    public static string Of(FormatProblem problem) => problem switch
    {
        FormatProblem.Empty => "Vul dit in.",
        FormatProblem.TooLong => "Dit is te lang. Maak het korter.",
        FormatProblem.NotNineDigits => "Een burgerservicenummer heeft negen cijfers.",
        FormatProblem.FailsElevenTest => "Dit burgerservicenummer kan niet kloppen. Kijk of alle cijfers goed staan.",
        FormatProblem.NoSuchDate => "Deze datum bestaat niet. Kijk of dag en maand kloppen.",
        FormatProblem.DayWithoutMonth => "Vul ook de maand in, of laat de dag leeg.",
        FormatProblem.MonthWithoutYear => "Vul ook het jaar in, of laat dag en maand leeg.",
        FormatProblem.InFuture => "Deze datum ligt in de toekomst. Kijk of het jaar klopt.",
        FormatProblem.TooLongAgo => "Vul het jaar in met vier cijfers, vanaf 1890.",
        FormatProblem.NotAPostcode => "Een postcode is vier cijfers en twee letters, zoals 6211 AB.",
        FormatProblem.HouseNumberOutOfRange => "Een huisnummer ligt tussen 1 en 99999.",
        FormatProblem.HouseLetterWrong => "Een huisletter is één letter. Staat er meer achter het nummer? Zet dat bij toevoeging.",
        FormatProblem.HouseAdditionWrong => "Een toevoeging heeft ten hoogste vier letters of cijfers.",
        FormatProblem.AddressIncomplete => "Vul postcode en huisnummer in, of straat en plaats.",
        FormatProblem.CountryMissing => "Kies ook een land.",
        FormatProblem.NoDigits => "In een telefoonnummer staan cijfers.",
        FormatProblem.NotAPlate => "Een kenteken heeft alleen letters en cijfers, met streepjes ertussen.",
        FormatProblem.NotAnAccount => "In een rekeningnummer staan cijfers.",
        FormatProblem.HiddenCharacters => "Er staan onzichtbare tekens in. Typ het opnieuw.",
        FormatProblem.NotAPrefix => "Een tussenvoegsel, zoals 'van der', hoort bij een achternaam.",
        FormatProblem.NotAChamberNumber => "Een KvK-nummer heeft acht cijfers.",
    };
}
