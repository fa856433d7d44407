namespace MeldrouteZL.Application.Persistence.EmbeddedPostgres;

/// <summary>The embedded server cannot be found, started or stopped; the message says what to do about it.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException(string message)
        : base(message)
    {
    }

    public EmbeddedPostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public EmbeddedPostgresException()
    {
    }
}
