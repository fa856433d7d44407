using FluentValidation;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Application.Persons;

/// <summary>The rules of <see cref="PersonForm"/>: everything may stay empty, and what is filled in can be read.</summary>
public abstract class PersonFormValidator<T> : AbstractValidator<T>
    where T : PersonForm
{
    private const string FromList = "Kies een antwoord uit de lijst.";

    protected PersonFormValidator(TimeProvider clock)
    {
        RuleForEach(c => c.Roles).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Roles).Must(r => r is null || !r.Contains(PersonRole.Reporter) || r.Distinct().Count() > 1)
            .WithMessage("Kies ook wat deze persoon verder is. Is het alleen de melder? Vul die dan in bij het signaal zelf.");
        RuleFor(c => c.GivenNames).Custom((_, context) => Name(context, context.InstanceToValidate));
        RuleFor(c => c.AgeBand).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Sex).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.RolesSince).Must(day => day is null || (day <= DutchTime.DateOf(clock.GetUtcNow()) && day.Value.Year >= PartialDate.EarliestYear))
            .WithMessage("Vul een datum in die kan kloppen en niet in de toekomst ligt, of laat dit leeg.");
        RuleFor(c => c.Alias).FitsIn(PersonIdentity.AliasMaxLength);
        RuleFor(c => c.BirthYear).Custom((_, context) => BirthDate(context, context.InstanceToValidate, DutchTime.DateOf(clock.GetUtcNow())));
        RuleFor(c => c.Number).Custom((number, context) => Add(context, CitizenServiceNumber.Parse(number).Problem));
        RuleFor(c => c.NumberGround).IsInEnum().WithMessage(FromList)
            .NotNull().When(c => !string.IsNullOrWhiteSpace(c.Number), ApplyConditionTo.CurrentValidator).WithMessage("Kies op welke wet u het burgerservicenummer vastlegt.");
        ContactRules();
        OriginRules();
        Listed();
    }

    private void ContactRules()
    {
        RuleFor(c => c.Language).FitsIn(PersonContact.LanguageMaxLength);
        RuleFor(c => c.Hours).FitsIn(PersonContact.HoursMaxLength);
        RuleFor(c => c.MayHear).FitsIn(PersonContact.MayHearMaxLength);
        RuleFor(c => c.Interpreter).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Channel).IsInEnum().WithMessage(FromList);
    }

    private void OriginRules()
    {
        RuleFor(c => c.Nationality).Must(code => code is null || BrpTables.Nationalities.ContainsKey(code.Value)).WithMessage(FromList);
        RuleFor(c => c.BirthCountry).Must(code => code is null || BrpTables.Countries.ContainsKey(code.Value)).WithMessage(FromList);
        RuleFor(c => c.ResidenceTitle).Must(code => code is null || BrpTables.ResidenceTitles.ContainsKey(code.Value)).WithMessage(FromList);
    }

    private void Listed()
    {
        RuleFor(c => c.MildDisability).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Psychiatric).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Attachment).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.EarlierAbuse).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Addiction).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.AddictionRole).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Income).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Debts).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Education).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Housing).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.HousingInfluence).IsInEnum().WithMessage(FromList);
        RuleFor(c => c.Daytime).IsInEnum().WithMessage(FromList);
    }

    // Each part by itself, so that the message stands with the field it is about.
    private static void Name(ValidationContext<T> context, PersonForm form)
    {
        Add(context, nameof(form.GivenNames), PersonName.Parse(form.GivenNames, null, null).Problem);
        Add(context, nameof(form.FamilyName), PersonName.Parse(null, null, form.FamilyName).Problem);
        if (PersonName.Parse(form.GivenNames, form.Prefix, form.FamilyName).Problem == FormatProblem.NotAPrefix)
        {
            Add(context, nameof(form.Prefix), FormatProblem.NotAPrefix);
        }
    }

    private static void BirthDate(ValidationContext<T> context, PersonForm form, DateOnly today)
    {
        var problem = PartialDate.Of(form.BirthYear, form.BirthMonth, form.BirthDay, today).Problem;
        Add(context, problem switch
        {
            FormatProblem.NoSuchDate => form.BirthDay is null ? nameof(form.BirthMonth) : nameof(form.BirthDay),
            FormatProblem.DayWithoutMonth => nameof(form.BirthMonth),
            _ => nameof(form.BirthYear),
        }, problem);
    }

    private static void Add(ValidationContext<T> context, FormatProblem? problem) => Add(context, context.PropertyPath, problem);

    private static void Add(ValidationContext<T> context, string field, FormatProblem? problem)
    {
        if (problem is { } wrong and not FormatProblem.Empty)
        {
            context.AddFailure(field, FormatTexts.Of(wrong));
        }
    }
}
