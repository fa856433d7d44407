using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Signals;

namespace MeldrouteZL.Web.Pages;

/// <summary>What every page of a step needs.</summary>
public sealed record StepTools(CaseHeaders Cases, SignalHeaders Signals, Regions Regions, TimeProvider Clock);
