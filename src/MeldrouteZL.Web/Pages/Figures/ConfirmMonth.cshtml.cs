using System.Globalization;
using MeldrouteZL.Application.Figures;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Figures;

/// <summary>The count of what a municipality settled itself, confirmed per month.</summary>
[ForRoles(Role.AttentionOfficer)]
public sealed class ConfirmMonthModel(ConfirmMonth.Handler handler, ConfirmMonth.Validator validator, ListMonths.Handler months, StepTools tools)
    : StepPage<ConfirmMonth.Command>(validator, tools)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public IReadOnlyList<MonthFigures> Months { get; private set; } = [];

    /// <summary>The months that still wait, oldest first.</summary>
    public IReadOnlyList<SelectListItem> Open => Months.Where(m => m.ConfirmedAt is null).Reverse()
        .Select(m => new SelectListItem($"{NameOf(m.Month)}: {m.Settled}", m.Month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).ToList();

    public string? Done => Months.FirstOrDefault(m => ValueOf(m.Month) == JustDone && m.ConfirmedAt is not null) is { } done && Refusal is null
        ? $"Bevestigd: {NameOf(done.Month)}, {done.Settled} zelf afgehandeld."
        : null;

    public static string NameOf(DateOnly month) => month.ToString("MMMM yyyy", Dutch);

    public static string ValueOf(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    protected override async Task PrepareAsync(CancellationToken cancel) => Months = await months.Handle(Actor, Now, cancel);

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/cijfers/maand?gedaan={outcome.Number}";
}
