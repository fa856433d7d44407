using FluentValidation;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Hands a draft to the attention officers.</summary>
public sealed class HandToAttentionOfficerModel(HandToAttentionOfficer.Handler handler, StepTools tools)
    : SignalStepPage<HandToAttentionOfficer.Command>(SignalStep.HandToAttentionOfficer, handler, new InlineValidator<HandToAttentionOfficer.Command>(), tools);
