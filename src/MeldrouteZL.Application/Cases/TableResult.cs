using FluentValidation;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Application.Cases;

/// <summary>What the secretary writes down of one item, at the first discussion as well as at after-care.</summary>
public abstract record TableResult
{
    /// <summary>Who was present; of the three fixed members one by one, or why one of them was not (R88).</summary>
    public string? Present { get; init; }
    public string? Weighing { get; init; }
    public List<AdvisedSteps> Advised { get; init; } = [];
    public List<Addition> Additions { get; init; } = [];

    /// <summary>What one organisation added at the table.</summary>
    public sealed record Addition
    {
        public int OrganisationId { get; init; }
        public string? Text { get; init; }
    }

    /// <summary>Whether every addition is of a fixed member of the table for this case: others have no field on the form.</summary>
    internal bool IsOfTable(Case @case, Moment moment)
    {
        var table = moment.Region.TableFor(@case.MunicipalityId);
        return Additions.All(a => table.Any(o => o.Id == a.OrganisationId));
    }

    internal ScreeningResult ToResult() => new()
    {
        Present = Present!,
        Weighing = Weighing!,
        Advised = Advised.Aggregate(AdvisedSteps.None, (all, step) => all | step),
        Enrichments = Additions.Where(a => !string.IsNullOrWhiteSpace(a.Text)).Select(a => (a.OrganisationId, a.Text!)).ToList(),
    };
}

/// <summary>What holds for every result of the table.</summary>
internal sealed class TableResultRules : AbstractValidator<TableResult>
{
    public TableResultRules()
    {
        RuleFor(r => r.Present)
            .NotEmpty().WithMessage("Vul in wie er waren, en waarom iemand er niet was.")
            .FitsIn(AgendaItem.PresentMaxLength);
        RuleFor(r => r.Weighing)
            .NotEmpty().WithMessage("Vul in hoe de tafel de casus weegt.")
            .FitsIn(AgendaItem.WeighingMaxLength);
        RuleFor(r => r.Advised)
            .Must(a => a.All(s => s != AdvisedSteps.None && Enum.IsDefined(s))).WithMessage("Kies alleen stappen uit de lijst.")
            .Must(a => a.Count == 1 || !a.Contains(AdvisedSteps.NoFurtherStep)).WithMessage("Kies \"geen vervolgstap\" alleen als u geen andere stap kiest.");
        RuleForEach(r => r.Additions).ChildRules(addition => addition.RuleFor(a => a.Text)
            .FitsIn(Enrichment.TextMaxLength));
    }
}
