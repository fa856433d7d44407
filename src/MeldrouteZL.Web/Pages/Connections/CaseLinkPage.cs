using FluentValidation;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Web.Pages.Connections;

/// <summary>A form about the links of a case, for who reads its facts.</summary>
public abstract class CaseLinkPage<TCommand>(string slug, string title, IValidator<TCommand> validator, StepTools tools) : StepPage<TCommand>(validator, tools), ICaseLinkPage
    where TCommand : class, new()
{
    public CaseHeader Case { get; private set; } = null!;

    public string Title => title;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await Tools.Cases.FindAsync(nummer, Actor, cancel) is not { } found || !found.Standing.Admits(Actor, DataGroups.Facts))
        {
            return (false, null);
        }

        (Case, Version) = (found, found.Version);
        ViewData["Title"] = $"{title}, {found.Number}";
        return (true, null);
    }

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/casussen/{outcome.Number}/samenhang?gedaan={slug}";
}

/// <summary>What the shared head of these forms shows.</summary>
public interface ICaseLinkPage
{
    CaseHeader Case { get; }

    string Title { get; }

    string? RefusalText { get; }
}
