using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Pages.Signals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Attachments;

/// <summary>Takes a file out of a draft; later marks it as not belonging here.</summary>
public sealed class RemoveAttachmentModel(RemoveAttachment.Handler handler, RemoveAttachment.Validator validator, ListAttachments.Handler attachments, StepTools tools)
    : SignalFormPage<RemoveAttachment.Command>(handler, validator, tools)
{
    public const string Slug = "bijlagen/verwijderen";

    public override string Title => "Bijlage weghalen";

    /// <summary>The file that the person came for.</summary>
    [BindProperty(Name = "bijlage", SupportsGet = true)]
    public int? Chosen { get; set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    protected override Refusal? ClosedFor(Signal signal) => AttachmentRules.RefusalOfAdding(signal, Actor);

    protected override async Task PrepareAsync(CancellationToken cancel) => Choices = AttachmentChoices.Of(
        (await attachments.Handle(Signal.Number, Actor, cancel))?.Attachments.Where(a => a.WithdrawnAt is null) ?? []);

    protected override RemoveAttachment.Command Begin() => new() { Attachment = Chosen };

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/{outcome.Number}/bijlagen?gedaan={DownloadAttachmentModel.Removed}";
}
