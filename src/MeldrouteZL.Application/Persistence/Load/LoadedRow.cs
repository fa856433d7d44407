namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>One row to copy, with what a trigger or a default would have filled in.</summary>
/// <param name="Entity">The entity whose mapped properties are its columns.</param>
/// <param name="Mask">Which organisations see it.</param>
/// <param name="Number">The number on screen; null for what has none.</param>
/// <param name="Users">Who sees it in person; null when nobody does.</param>
internal readonly record struct LoadedRow(object Entity, long Mask, string? Number = null, Guid[]? Users = null);
