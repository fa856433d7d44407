using Npgsql;

namespace MeldrouteZL.Application.Persistence;

/// <summary>Tells what the database said from what went wrong in the application.</summary>
public static class DatabaseProblem
{
    /// <summary>What the database said, also where Entity Framework has wrapped it; null when this comes from somewhere else.</summary>
    public static NpgsqlException? Of(Exception? problem) => problem is null ? null : problem as NpgsqlException ?? Of(problem.InnerException);
}
