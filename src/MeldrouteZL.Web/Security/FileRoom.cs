namespace MeldrouteZL.Web.Security;

/// <summary>
/// How many files are in the memory of this replica at once: a few of each person, and no more together than fit beside
/// everything else (ASVS 5.0, 5.2.1). Who finds no room waits a moment and tries again.
/// </summary>
internal sealed class FileRoom
{
    public const int MostTogether = 8;
    public const int MostEach = 3;
    private readonly Lock counting = new();
    private readonly Dictionary<Guid, int> people = [];

    /// <returns>Room until it is disposed; null when there is none.</returns>
    public IDisposable? TryEnter(Guid person)
    {
        lock (counting)
        {
            var own = people.GetValueOrDefault(person);
            if (own == MostEach || people.Values.Sum() >= MostTogether)
            {
                return null;
            }

            people[person] = own + 1;
            return new Room(this, person);
        }
    }

    private void Leave(Guid person)
    {
        lock (counting)
        {
            if (--people[person] == 0)
            {
                people.Remove(person);
            }
        }
    }

    private sealed class Room(FileRoom room, Guid person) : IDisposable
    {
        private bool isLeft;

        public void Dispose()
        {
            if (!isLeft)
            {
                isLeft = true;
                room.Leave(person);
            }
        }
    }
}
