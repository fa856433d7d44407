using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Radar;

namespace MeldrouteZL.Benchmarks.Radar;

/// <summary>Somebody who is written down again, or for the first time.</summary>
/// <param name="Number">The number in the radar of the same person; zero when there is none.</param>
/// <param name="Mistake">How it differs; null for who is not there.</param>
internal sealed record Question(PersonClues Clues, Fictitious? Person, int Number, Mistake? Mistake)
{
    /// <summary>So many for every mistake, by turns, and as many about somebody new.</summary>
    public static List<Question> Make(Fictitious[] persons, int perMistake)
    {
        var (random, others) = (new Random(2), new FictitiousPersons(seed: 3));
        var made = new List<Question>();
        for (var i = 0; i < perMistake; i++)
        {
            foreach (var mistake in Mistake.All)
            {
                made.Add(Again(persons, mistake, random));
                made.Add(new Question(others.Next().Clues, null, 0, null));
            }
        }

        return made;
    }

    private static Question Again(Fictitious[] persons, Mistake mistake, Random random)
    {
        while (true)
        {
            var at = random.Next(persons.Length);
            if (mistake.Make(persons[at], random) is { } clues)
            {
                return new Question(clues, persons[at], at + 1, mistake);
            }
        }
    }
}

/// <summary>What came of it.</summary>
internal sealed record Answer(Question Question, List<Candidate> Found, double Milliseconds)
{
    /// <summary>One when the person is shown.</summary>
    public int Right => Found.Count(f => f.Person == Question.Number && f.Resemblance.Strength >= Resemblance.Shown);

    /// <summary>How many others are shown.</summary>
    public int Wrong => Found.Count(f => f.Person != Question.Number && f.Resemblance.Strength >= Resemblance.Shown);

    public bool IsInTop(int most) => Found.Take(most).Any(f => f.Person == Question.Number);
}
