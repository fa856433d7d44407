using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Administration;

/// <summary>The terms of the region with where they come from and what they were, and one set anew.</summary>
[ForRoles(Role.FunctionalAdministrator)]
public sealed class ChangeTermModel(ChangeTerm.Handler handler, ChangeTerm.Validator validator, StepTools tools) : StepPage<ChangeTerm.Command>(validator, tools)
{
    public const string Address = "/beheer/termijnen";
    private const string Kept = "bewaard";

    private Region region = null!;

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public bool IsDone => JustDone == Kept && Refusal is null && ModelState.IsValid;

    public static IReadOnlyList<SelectListItem> Units { get; } = [.. Enum.GetValues<TermUnit>().Select(u => new SelectListItem(TermTexts.Plural(u), u.ToString()))];

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
        [.. Choices.Of<TermKind>(DeskTexts.Of).OrderBy(k => k.Text, StringComparer.CurrentCulture)];

    private DateOnly Today => DutchTime.DateOf(Now);

    /// <summary>Every term by what it is for: what holds today first, then what is to come, then what was.</summary>
    public IReadOnlyList<(string Name, Term Term, string State)> Rows => [.. region.TermList
        .GroupBy(t => t.Kind)
        .OrderBy(g => DeskTexts.Of(g.Key), StringComparer.CurrentCulture)
        .SelectMany(g => g.Select(t => (Name: DeskTexts.Of(g.Key), Term: t, State: StateOf(t))).OrderBy(x => x.State != InForce).ThenByDescending(x => x.Term.ValidFrom))];

    private const string InForce = "geldt nu";

    private string StateOf(Term term) => term.ValidFrom > Today ? "komt nog" : ReferenceEquals(region.Terms.Of(term.Kind, Today), term) ? InForce : "gold eerder";

    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    protected override async Task PrepareAsync(CancellationToken cancel) => region = await Tools.Regions.GetAsync(Actor.RegionId, cancel);

    protected override ChangeTerm.Command Begin() => new() { ValidFrom = Today };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"{Address}?gedaan={Kept}";
}
