using FluentValidation;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>What a person types about a signal, when it is registered and as long as it is a draft. Only the short first part must be filled in (R30).</summary>
public abstract record SignalForm
{
    public string? What { get; init; }
    public string? Where { get; init; }
    public int? MunicipalityId { get; init; }
    public DateOnly? ObservedOn { get; init; }
    public string? ObservedText { get; init; }
    public bool? Acute { get; init; }
    public ExploitationForm? Form { get; init; }
    public string? Sector { get; init; }
    public string? Department { get; init; }
    public string? Persons { get; init; }
    public string? ReporterName { get; init; }
    public string? ReporterPhone { get; init; }
    public string? ReporterEmail { get; init; }
    public string? ReporterRelation { get; init; }

    internal SignalContent Content => new()
    {
        What = What!.Trim(),
        Where = Where!.Trim(),
        MunicipalityId = MunicipalityId!.Value,
        Acute = Acute!.Value,
        ObservedOn = ObservedOn,
        ObservedText = ObservedText,
        Form = Form ?? ExploitationForm.Unknown,
        Sector = Sector,
        Department = Department,
        Persons = Persons,
    };

    internal ReporterDetails Reporter => new(ReporterName, ReporterPhone, ReporterEmail, ReporterRelation);

    // The list offers the municipalities of the own region only; another one was not chosen from it.
    internal Refusal? RefusalIn(Region region) =>
        region.Organisations.Any(o => o.Id == MunicipalityId && o.Kind == OrganisationKind.Municipality) ? null : Refusal.NotYours;
}

/// <summary>The rules of <see cref="SignalForm"/>.</summary>
public abstract class SignalFormValidator<T> : AbstractValidator<T>
    where T : SignalForm
{
    protected SignalFormValidator(TimeProvider clock)
    {
        RuleFor(c => c.What).NotEmpty().WithMessage("Schrijf op wat er aan de hand is.").FitsIn(Signal.WhatMaxLength);
        RuleFor(c => c.Where).NotEmpty().WithMessage("Schrijf op waar het is.").FitsIn(Signal.WhereMaxLength);
        RuleFor(c => c.MunicipalityId).NotNull().WithMessage("Kies een gemeente.");
        RuleFor(c => c.ObservedOn)
            .NotNull().When(c => string.IsNullOrWhiteSpace(c.ObservedText), ApplyConditionTo.CurrentValidator)
            .WithMessage("Vul in wanneer het gezien is: een datum, of in uw eigen woorden.")
            .Must(day => day is null || day <= DutchTime.DateOf(clock.GetUtcNow())).WithMessage("Vul een datum in die niet in de toekomst ligt.");
        RuleFor(c => c.ObservedText).FitsIn(Signal.WhenMaxLength);
        RuleFor(c => c.Acute).NotNull().WithMessage("Kies of er direct iets moet gebeuren.");
        RuleFor(c => c.Form).IsInEnum().WithMessage("Kies een vorm uit de lijst.");
        RuleFor(c => c.Sector).FitsIn(Signal.SectorMaxLength);
        RuleFor(c => c.Department).FitsIn(Signal.DepartmentMaxLength);
        RuleFor(c => c.Persons).FitsIn(Signal.PersonsMaxLength);
        RuleFor(c => c.ReporterName).FitsIn(ReporterIdentity.NameMaxLength);
        RuleFor(c => c.ReporterPhone).FitsIn(ReporterIdentity.PhoneMaxLength);
        RuleFor(c => c.ReporterEmail).EmailAddress().WithMessage("Vul een heel e-mailadres in, zoals naam@voorbeeld.nl.").FitsIn(ReporterIdentity.EmailMaxLength);
        RuleFor(c => c.ReporterRelation).FitsIn(ReporterIdentity.RelationMaxLength);
    }
}
