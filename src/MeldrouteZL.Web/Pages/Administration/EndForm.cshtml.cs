using System.Globalization;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Pages.Signals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Administration;

/// <summary>A form of exploitation gets its last day.</summary>
[ForRoles(Role.FunctionalAdministrator)]
public sealed class EndFormModel(EndForm.Handler handler, EndForm.Validator validator, StepTools tools) : RegionListPage<EndForm.Command>(validator, tools)
{
    public const string Address = AddFormModel.Address + "/beeindigen";

    /// <summary>The form that the list was left with, to begin with.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public string? Chosen { get; set; }

    /// <summary>The choice on the day after; null while nobody asked.</summary>
    public FormChoices? Example { get; private set; }

    public IReadOnlyList<SelectListItem> InUse => [.. Open.Select(f => new SelectListItem(f.Name, f.Code.ToString(CultureInfo.InvariantCulture)))];

    protected override string ListAddress => AddFormModel.Address;

    private IEnumerable<ListedForm> Open => Region.Forms.Where(f => f.ParentCode is not null && f.ValidUntil is null).OrderBy(f => f.Code);

    protected override EndForm.Command Begin() => new() { Code = CodeIn(Chosen) };

    protected override Refusal? ShowExample(Moment moment)
    {
        var form = Region.Forms.FirstOrDefault(f => f.Code == Input.Code);
        var refusal = form is null ? Domain.Common.Refusal.NotOnTheList : form.EndingRefusalOf(Input.LastDay!.Value, moment);
        Example = refusal is null ? new FormChoices(Region.Forms.Where(f => f != form), DayAfter(Input.LastDay!.Value)) : null;
        return refusal;
    }

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);
}
