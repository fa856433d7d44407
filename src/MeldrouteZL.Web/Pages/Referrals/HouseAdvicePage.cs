using FluentValidation;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>A form of one of the two sides of the questions to a house about a case.</summary>
public abstract class HouseAdvicePage<TCommand>(string title, IValidator<TCommand> validator, ReadHouseAdvice.Handler advice, StepTools tools) : StepPage<TCommand>(validator, tools), IHouseAdvicePage
    where TCommand : class, new()
{
    public HouseAdvice Advice { get; private set; } = null!;

    public string Title => title;

    /// <summary>What was just done, when the person comes from the form.</summary>
    public string? Done => Request.Query.ContainsKey("gedaan") ? "Vastgelegd." : null;

    protected abstract Refusal? ClosedFor(HouseAdvice found);

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await advice.Handle(nummer, Actor, cancel) is not { } found)
        {
            return (false, null);
        }

        (Advice, Version) = (found, found.Case.Version);
        ViewData["Title"] = $"{title}, {found.Case.Number}";
        return (true, ClosedFor(found));
    }
}

/// <summary>What the shared head of these forms shows.</summary>
public interface IHouseAdvicePage
{
    HouseAdvice Advice { get; }

    string Title { get; }

    string? Done { get; }

    string? RefusalText { get; }
}
