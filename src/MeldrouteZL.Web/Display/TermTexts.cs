using System.Globalization;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words for terms.</summary>
public static class TermTexts
{
    /// <summary>Such as "5 werkdagen" or "1 week".</summary>
    public static string Of(Term term) => string.Create(CultureInfo.InvariantCulture, $"{term.Amount} {Of(term.Unit, term.Amount)}");

    /// <summary>The unit by itself, as a choice.</summary>
    public static string Plural(TermUnit unit) => Of(unit, 0);

    private static string Of(TermUnit unit, int amount) => unit switch
    {
        TermUnit.Minutes => amount == 1 ? "minuut" : "minuten",
        TermUnit.Hours => "uur",
        TermUnit.Days => amount == 1 ? "dag" : "dagen",
        TermUnit.WorkingDays => amount == 1 ? "werkdag" : "werkdagen",
        TermUnit.Weeks => amount == 1 ? "week" : "weken",
        TermUnit.Months => amount == 1 ? "maand" : "maanden",
    };
}
