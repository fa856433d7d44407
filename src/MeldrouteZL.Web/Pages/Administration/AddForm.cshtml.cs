using System.Globalization;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Pages.Signals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Administration;

/// <summary>The forms of exploitation of the region, and one more.</summary>
[ForRoles(Role.FunctionalAdministrator)]
public sealed class AddFormModel(AddForm.Handler handler, AddForm.Validator validator, StepTools tools) : RegionListPage<AddForm.Command>(validator, tools)
{
    public const string Address = "/beheer/vormen";

    private FormChoices? example;

    public FormChoices Example => example ?? new FormChoices(Region.Forms, Today);

    public IReadOnlyList<SelectListItem> Parents => [.. Region.Forms.Where(f => f.ParentCode is null && f.IsValidOn(Today)).OrderBy(f => f.Code)
        .Select(f => new SelectListItem(f.Name, f.Code.ToString(CultureInfo.InvariantCulture)))];

    public RegionLinesView Lines => new([.. Region.Forms.OrderBy(f => f.Code).Select(RowOf)], Today, EndFormModel.Address);

    protected override string ListAddress => Address;

    protected override AddForm.Command Begin() => new() { ValidFrom = Today };

    protected override Refusal? ShowExample(Moment moment)
    {
        var (form, refusal) = Input.On(Region.Forms, moment);
        example = form is null ? null : new FormChoices([.. Region.Forms, form], form.ValidFrom);
        return refusal;
    }

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    private RegionLineRow RowOf(ListedForm form) => new(
        form, form.Name, Region.Forms.FirstOrDefault(f => f.Code == form.ParentCode)?.Name ?? "hoofdvorm, staat vast", form.ParentCode is not null && form.ValidUntil is null);
}
