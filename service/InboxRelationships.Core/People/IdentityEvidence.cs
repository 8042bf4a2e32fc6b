namespace InboxRelationships.Core.People;

/// <summary>What besides the name speaks for one person behind two addresses.</summary>
internal sealed class IdentityEvidence
{
    private const int SharedNeighbours = 2;
    private const int FewestOfAHub = 20;
    private const double ShareOfAHub = 0.25;

    // Colleagues share some of their circle; one person's addresses share much of the smaller one.
    private const double ShareOfTheSmaller = 0.34;
    private const int TellingLetters = 6;

    private readonly HashSet<string> _hubs;

    /// <param name="bearers">Everybody: who stands beside very many says nothing by standing beside two.</param>
    public IdentityEvidence(IReadOnlyCollection<Bearer> bearers) => _hubs =
    [
        .. bearers.Where(b => b.Seen.Beside.Count > Math.Max(FewestOfAHub, bearers.Count * ShareOfAHub)).Select(b => b.Seen.Address),
    ];

    /// <summary>Each piece as a phrase with its weight in points; one point is what a shared circle is worth.</summary>
    public IReadOnlyList<(string Phrase, int Points)> Between(Bearer one, Bearer other)
    {
        var found = new List<(string, int)>();
        if (one.Organisation.Length > 0 && one.Organisation == other.Organisation)
            found.Add(AreSpelled(one, other) ? ("at one organisation, and both addresses are made of it", 2) : ("at one organisation", 1));
        // What any bearer of the name would be called says nothing more than the name.
        else if (one.Letters == other.Letters && one.Letters.Length >= TellingLetters && !one.IsSpelled && !other.IsSpelled)
            found.Add(("with the same spelling before the @", 1));
        if (Answers(one.Seen, other.Seen)) found.Add(("one answered what you wrote to the other", 2));
        if (Copies(one.Seen, other.Seen)) found.Add(("one address copies the other", 1));
        if (one.Seen.Conversations.Overlaps(other.Seen.Conversations)) found.Add(("both spoke in one conversation, never side by side", 1));
        if (ShareCircle(one.Seen, other.Seen)) found.Add(("in letters with the same people", 1));
        return found;
    }

    private bool ShareCircle(SeenParticipant one, SeenParticipant other)
    {
        var shared = one.Beside.Count(a => !_hubs.Contains(a) && other.Beside.Contains(a));
        return shared >= SharedNeighbours && shared >= ShareOfTheSmaller * Math.Min(one.Beside.Count, other.Beside.Count);
    }

    private static bool AreSpelled(Bearer one, Bearer other) =>
        Spells(one, other) || Spells(other, one) || (one.Name is null && other.Name is null && one.Letters == other.Letters && one.Letters.Length >= TellingLetters);

    private static bool Spells(Bearer named, Bearer other) => named.Spellings.Contains(named.Letters) && named.Spellings.Contains(other.Letters);

    private static bool Answers(SeenParticipant one, SeenParticipant other) =>
        one.AnswersFor.Contains(other.Address) || other.AnswersFor.Contains(one.Address);

    private static bool Copies(SeenParticipant one, SeenParticipant other) =>
        one.Beside.Contains(other.Address) && (one.Wrote > 0 || other.Wrote > 0);
}
