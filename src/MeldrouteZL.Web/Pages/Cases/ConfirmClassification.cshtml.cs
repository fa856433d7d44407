using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class ConfirmClassificationModel(
    ConfirmClassification.Handler handler, ConfirmClassification.Validator validator, ListPendingProposals.Handler proposals, StepTools tools)
    : ConfirmProposalsPage(CaseStep.ConfirmClassification, handler, validator, proposals, tools);
