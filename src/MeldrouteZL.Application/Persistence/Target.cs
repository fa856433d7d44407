namespace MeldrouteZL.Application.Persistence;

/// <summary>Which record a step is for, in the version the person looked at, and the key of the form that was sent.</summary>
public sealed record Target(string Number, uint Version, Guid FormKey);
