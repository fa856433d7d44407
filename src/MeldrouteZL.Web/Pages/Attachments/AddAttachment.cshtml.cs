using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Pages.Signals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeldrouteZL.Web.Pages.Attachments;

/// <summary>A file with a signal.</summary>
[TakesFile]
public sealed class AddAttachmentModel(AddAttachment.Handler handler, AddAttachment.Validator validator, StepTools tools)
    : SignalFormPage<AddAttachment.Command>(handler, validator, tools)
{
    public const string Slug = "bijlagen/toevoegen";

    public override string Title => "Bijlage toevoegen";

    // The file was read with the form (FileBodies), before anything else looked at it.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Input = Input.With(HttpContext.Features.Get<IncomingFile>());

    protected override Refusal? ClosedFor(Signal signal) => AttachmentRules.RefusalOfAdding(signal, Actor);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/{outcome.Number}/bijlagen?gedaan={DownloadAttachmentModel.Added}";
}
