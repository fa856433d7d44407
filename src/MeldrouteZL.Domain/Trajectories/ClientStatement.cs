using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>The client's own words about what is written of them. Added, never changed; they go along with every inspection.</summary>
public sealed class ClientStatement : TrajectoryPart
{
    public const int TextMaxLength = 4000;
    public const int LanguageMaxLength = 60;

    private ClientStatement() => (Text, Language) = ("", "");

    internal ClientStatement(Trajectory trajectory, StatementFacts facts, Moment moment)
        : base(trajectory, moment) => (On, Language, Text) = (facts.On, facts.Language, facts.Text);

    /// <summary>The day the client gave them.</summary>
    public DateOnly On { get; private set; }

    /// <summary>In which language they are written here.</summary>
    public string Language { get; private set; }
    public string Text { get; private set; }
}

/// <summary>The client's own words as they are recorded.</summary>
public sealed record StatementFacts(DateOnly On, string Language, string Text);
