using System.Globalization;
using FluentValidation;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Pages.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>First the form, then what leaves the organisation field by field and word for word, and only then the sending.</summary>
public sealed class OfferReferralModel(OfferReferral.Handler handler, OfferReferral.Validator validator, PreviewOutgoing.Handler preview, StepTools tools)
    : CaseStepPage<OfferReferral.Command>(CaseStep.OfferReferral, handler, validator, tools)
{
    private readonly OfferReferral.Validator check = validator;
    private Region region = null!;
    private bool isShowing;

    /// <summary>What will be sent; null while the form is filled in.</summary>
    public OutgoingReferral? Outgoing { get; private set; }

    public string Address => $"/casussen/{Case.Number}/{StepAddress.Of(Step)}";

    public string MunicipalityName => region.Get(Case.MunicipalityId).Name;

    /// <summary>What the actor's organisation may offer (C2).</summary>
    public IReadOnlyList<ReferralKind> Kinds =>
        Enum.GetValues<ReferralKind>().Where(k => ReferralRoute.PartiesOf(k).Senders.Contains(Actor.Kind)).ToList();

    public IEnumerable<SelectListItem> KindItems => Kinds.Select(k => new SelectListItem(RouteTexts.Of(k), k.ToString()));

    public static IEnumerable<SelectListItem> Tracks { get; } =
        Enum.GetValues<HouseTrack>().Select(t => new SelectListItem(RouteTexts.Of(t), t.ToString())).ToList();

    /// <summary>The kinds that ask for criteria, each criterion with its place in the form.</summary>
    public IReadOnlyList<(ReferralKind Kind, IReadOnlyList<(ReferralCriterion Criterion, int Index)> Criteria)> CriteriaByKind =>
        Kinds.Where(k => ReferralCriteria.Of(k) is not []).Select(k => (k, (IReadOnlyList<(ReferralCriterion, int)>)
            ReferralCriteria.Of(k).Select(c => (c, Input.Criteria.FindIndex(l => l.Criterion == c))).ToList())).ToList();

    public IEnumerable<SelectListItem> Receivers => Kinds.SelectMany(k => ReferralReceivers.For(region, k)).Distinct()
        .GroupBy(o => o.Kind)
        .SelectMany(group =>
        {
            var named = new SelectListGroup { Name = ReferralTexts.Of(group.Key) };
            return group.OrderBy(o => o.Name, StringComparer.CurrentCulture).Select(o => new SelectListItem(o.Name, IdText(o.Id)) { Group = named });
        });

    /// <summary>The track of the chosen kind; null where it has none.</summary>
    public string? TrackText => Input.Kind switch
    {
        ReferralKind.CareAndSafetyHouse => RouteTexts.Of(Input.Track!.Value),
        ReferralKind.Riec => RouteTexts.Of(Input.SubmissionTrack ?? SubmissionTrack.InformationSquare),
        _ => null,
    };

    /// <summary>What was ticked in the second form, for the hidden fields of the first.</summary>
    public IEnumerable<(string Name, string? Value)> Chosen => Input.Seen is null ? [] :
    [
        ($"{nameof(Input)}.{nameof(Input.Seen)}", Input.Seen),
        .. Input.Keep.Select(key => ($"{nameof(Input)}.{nameof(Input.Keep)}", (string?)key)),
    ];

    /// <summary>Everything that was typed, for the hidden fields of the second form.</summary>
    public IEnumerable<(string Name, string? Value)> Typed =>
    [
        ($"{nameof(Input)}.{nameof(Input.Kind)}", Input.Kind.ToString()),
        ($"{nameof(Input)}.{nameof(Input.ReceiverId)}", IdText(Outgoing!.Receiver.Id)),
        ($"{nameof(Input)}.{nameof(Input.Track)}", Input.Track.ToString()),
        ($"{nameof(Input)}.{nameof(Input.SubmissionTrack)}", Input.SubmissionTrack.ToString()),
        ($"{nameof(Input)}.{nameof(Input.Purpose)}", Input.Purpose),
        ($"{nameof(Input)}.{nameof(Input.LegalBasis)}", Input.LegalBasis),
        ($"{nameof(Input)}.{nameof(Input.OwnLegalBasis)}", Input.OwnLegalBasis),
        ($"{nameof(Input)}.{nameof(Input.Content)}", Input.Content),
        ($"{nameof(Input)}.{nameof(Input.FactsChecked)}", Input.FactsChecked ? "true" : "false"),
        .. Input.Criteria.SelectMany((line, i) => new (string, string?)[]
        {
            ($"{nameof(Input)}.{nameof(Input.Criteria)}[{IdText(i)}].{nameof(line.Criterion)}", line.Criterion.ToString()),
            ($"{nameof(Input)}.{nameof(Input.Criteria)}[{IdText(i)}].{nameof(line.Motivation)}", line.Motivation),
        }),
    ];

    /// <summary>Whether the criteria of this kind stand open: it is chosen, or something was typed there.</summary>
    public bool IsOpen(ReferralKind kind) => Input.Kind == kind || Input.Criteria.Exists(l => ReferralCriteria.Of(kind).Contains(l.Criterion) && !string.IsNullOrEmpty(l.Motivation));

    /// <summary>Shows what will be sent. Nothing is recorded yet.</summary>
    public Task<IActionResult> OnPostReviewAsync(string nummer, CancellationToken cancel) => ShowAsync(nummer, () => ReviewAsync(cancel), cancel);

    /// <summary>Back to the form with everything that was typed.</summary>
    public Task<IActionResult> OnPostEditAsync(string nummer, CancellationToken cancel) => ShowAsync(nummer, () => Task.CompletedTask, cancel);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        region = await Tools.Regions.GetAsync(Actor.RegionId, cancel);

        // One line for each criterion that this organisation can be asked for, whatever was sent.
        Input = Input with
        {
            Criteria = Kinds.SelectMany(ReferralCriteria.Of).Distinct()
                .Select(c => Input.Criteria.Find(l => l.Criterion == c) ?? new OfferReferral.Line { Criterion = c }).ToList(),
        };

        // Sending was refused: a new look at what goes as it is now, with everything that was typed and ticked.
        if (HttpMethods.IsPost(Request.Method) && !isShowing && ModelState.IsValid)
        {
            await ReviewAsync(cancel);
        }
    }

    protected override OfferReferral.Command Begin() => Kinds is [var only] ? Input with { Kind = only } : Input;

    private async Task<IActionResult> ShowAsync(string nummer, Func<Task> show, CancellationToken cancel)
    {
        isShowing = true;
        var (sentKey, sentVersion) = (FormKey, Version);
        var (exists, closed) = await LoadAsync(nummer, cancel);
        if (!exists || closed is Domain.Common.Refusal.NotYours or Domain.Common.Refusal.RoleMissing)
        {
            return NotFound();
        }

        // The version stays the one of the first page: a change since then is noticed on sending.
        (FormKey, Version) = (sentKey == Guid.Empty ? Guid.CreateVersion7(Now) : sentKey, sentVersion);
        await PrepareAsync(cancel);
        await show();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    private async Task ReviewAsync(CancellationToken cancel)
    {
        foreach (var error in check.Validate(Input).Errors)
        {
            ModelState.AddModelError($"{nameof(Input)}.{error.PropertyName}", error.ErrorMessage);
        }

        if (ModelState.IsValid && Receiver() is { } receiver)
        {
            var view = await preview.Handle(Case.Number, receiver.Kind, Actor, Now, cancel);
            Outgoing = new OutgoingReferral(receiver, view, view.TickedOf(Input), [Input.Content, Input.Purpose, .. Input.Asked.Select(l => l.Motivation)]);
        }
    }

    private Organisation? Receiver()
    {
        var kind = Input.Kind!.Value;
        if (!Kinds.Contains(kind))
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Kind)}", RefusalTexts.Of(Domain.Common.Refusal.SenderMayNotOffer));
            return null;
        }

        var receiver = Input.ReceiverId is { } id
            ? ReferralReceivers.For(region, kind).FirstOrDefault(o => o.Id == id)
            : ReferralReceivers.Usual(region, kind, Case.MunicipalityId);
        if (receiver is null)
        {
            var why = Input.ReceiverId is null ? "Kies naar welke organisatie u verwijst." : RefusalTexts.Of(Domain.Common.Refusal.ReceiverDoesNotFit);
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.ReceiverId)}", why);
        }

        return receiver;
    }

    private static string IdText(int id) => id.ToString(CultureInfo.InvariantCulture);
}
