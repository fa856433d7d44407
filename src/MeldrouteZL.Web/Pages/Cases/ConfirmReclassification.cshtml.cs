using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class ConfirmReclassificationModel(
    ConfirmReclassification.Handler handler, ConfirmClassification.Validator validator, ListPendingProposals.Handler proposals, StepTools tools)
    : ConfirmProposalsPage(CaseStep.ConfirmReclassification, handler, validator, proposals, tools);
