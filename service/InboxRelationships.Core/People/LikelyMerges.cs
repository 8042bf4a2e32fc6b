namespace InboxRelationships.Core.People;

/// <summary>
/// Merges on agreeing evidence (tier T1) and suggestions for the rest (T2). Never on a name alone, and never against a veto: addressed side
/// by side on one message, differing initials or generation, shared addresses. Bulk mail takes no part in it.
/// </summary>
internal sealed class LikelyMerges
{
    // More addresses under one name than this, and the name is a common one rather than one person's.
    private const int AddressesOfOnePerson = 4;
    private const int Needed = 3;

    private readonly Dictionary<string, Bearer> _bearers;
    private readonly NameLikeness _likeness;
    private readonly Dictionary<string, int> _bearersOfName;
    private HashSet<(string, string)> _proven = [];

    /// <param name="humans">Every address of a human.</param>
    /// <param name="everybody">Every address.</param>
    public LikelyMerges(IEnumerable<SeenParticipant> humans, IReadOnlyCollection<SeenParticipant> everybody)
    {
        _bearers = Bearer.Among(humans).ToDictionary(b => b.Seen.Address, StringComparer.Ordinal);
        var names = _bearers.Values.Select(b => b.Name).OfType<ComparableName>().DistinctBy(n => n.Key).ToList();
        _likeness = new(names.SelectMany(n => n.Words.Distinct()).CountBy(w => w).ToDictionary(StringComparer.Ordinal), names.Count);
        _bearersOfName = _bearers.Values.Where(b => b.Name is not null).CountBy(b => b.Key).ToDictionary(StringComparer.Ordinal);
        Find(everybody);
    }

    /// <summary>What may be merged without asking, best proven first.</summary>
    public IReadOnlyList<Merge> Merges { get; private set; } = [];

    /// <summary>What is worth asking the owner, likeliest first.</summary>
    public IReadOnlyList<Merge> Suggestions { get; private set; } = [];

    /// <summary>Whether two addresses belong to two people: both were addressed on one message, or their names exclude one another.</summary>
    public bool AreTwoPeople(SeenParticipant one, SeenParticipant other) =>
        one.RecipientOf.Overlaps(other.RecipientOf)
        || (NameOf(one) is { IsFull: true } a && NameOf(other) is { IsFull: true } b && _likeness.Of(a, b) < NameMatch.Partial)
        || (NameOf(one) is { } c && NameOf(other) is { } d && _likeness.Of(c, d) == NameMatch.Conflict);

    /// <summary>Whether two addresses may not be joined without asking: two people, or a generation stands beside one of the names only.</summary>
    public bool AreVetoed(SeenParticipant one, SeenParticipant other) =>
        AreTwoPeople(one, other) || (NameOf(one) is { } a && NameOf(other) is { } b && a.Suffix != b.Suffix);

    /// <summary>
    /// Whether joining these would bring addresses at two firms together of which no pair is proven by itself. What a private address shares with
    /// each of two namesakes makes them no one person.
    /// </summary>
    public bool ReachesOver(IEnumerable<string> one, IEnumerable<string> other)
    {
        var apart = (from a in one from b in other where AreAtTwoFirms(a, b) select string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a)).ToList();
        return apart.Count > 0 && !apart.Exists(_proven.Contains);
    }

    private bool AreAtTwoFirms(string one, string other) =>
        _bearers.TryGetValue(one, out var a) && _bearers.TryGetValue(other, out var b) && IdentityEvidence.AreAtTwoFirms(a, b);

    private ComparableName? NameOf(SeenParticipant seen) => _bearers.GetValueOrDefault(seen.Address)?.Name;

    private void Find(IReadOnlyCollection<SeenParticipant> everybody)
    {
        var pairs = IdentityBlocks.Pairs(_bearers.Values)
            .Select(p => new Pair(p.One, p.Other, MatchOf(p.One, p.Other)))
            .Where(p => p.Match >= NameMatch.Partial && !AreTwoPeople(p.One.Seen, p.Other.Seen))
            .ToList();
        var candidates = Candidates(pairs);
        var evidence = new IdentityEvidence(new(everybody, pairs.SelectMany(p => new[] { p.One.Seen, p.Other.Seen }).Distinct()));
        var weighed = pairs.Select(p => (Pair: p, Ground: evidence.Between(p.One, p.Other)))
            .Select(p => (p.Pair, p.Ground, Points: p.Ground.Points + PointsOf(p.Pair)))
            .OrderByDescending(p => p.Pair.Match).ThenByDescending(p => p.Points).ToList();
        bool Suffices((Pair Pair, IdentityGround Ground, int Points) p) =>
            p.Points >= Needed && p.Ground.Phrases.Count > 0 && IsTelling(p.Pair, candidates) && !AreVetoed(p.Pair.One.Seen, p.Pair.Other.Seen);
        Merges = [.. weighed.Where(Suffices).Select(p => Written(p.Pair, p.Ground))];
        _proven = [.. Merges.Select(m => (m.One, m.Other))];
        var askable = weighed.Where(p => !Suffices(p) && (p.Pair.Match == NameMatch.Same || p.Ground.Phrases.Count > 0));
        Suggestions = [.. askable.Select(p => Written(p.Pair, p.Ground))];
    }

    private NameMatch MatchOf(Bearer one, Bearer other)
    {
        if (one.Name is { } a && other.Name is { } b && _likeness.Of(a, b) is var match and not NameMatch.None) return match;
        var isSpelling = (other.Name is null && one.Spellings.Contains(other.Letters)) || (one.Name is null && other.Spellings.Contains(one.Letters));
        var isOneSpelling = one.Name is null && other.Name is null && one.Organisation.Length > 0
            && one.Organisation == other.Organisation && one.Letters == other.Letters;
        return isSpelling || isOneSpelling ? NameMatch.Partial : NameMatch.None;
    }

    /// <summary>What the likeness of the names is worth: the same name two points, another form of it one; one less for a frequent surname.</summary>
    private static int PointsOf(Pair pair) => (pair.Match == NameMatch.Same ? 2 : 1) - (IsCommon(pair.One) || IsCommon(pair.Other) ? 1 : 0);

    private static bool IsCommon(Bearer bearer) => bearer.Name is { } name && WordList.CommonSurnames.Contains(name.Family);

    /// <summary>For each address the other names it could be.</summary>
    private static ILookup<string, Bearer> Candidates(List<Pair> pairs) => pairs
        .SelectMany(p => new[] { (p.One, p.Other), (One: p.Other, Other: p.One) })
        .Where(p => p.Other.Name is not null)
        .ToLookup(p => p.One.Seen.Address, p => p.Other, StringComparer.Ordinal);

    /// <summary>Whether the name is rare here, and an initial or another form of it could be nobody else's.</summary>
    private bool IsTelling(Pair pair, ILookup<string, Bearer> candidates)
    {
        if (_bearersOfName.GetValueOrDefault(pair.One.Key) > AddressesOfOnePerson || _bearersOfName.GetValueOrDefault(pair.Other.Key) > AddressesOfOnePerson)
            return false;
        return pair.Match == NameMatch.Same || (IsUnambiguous(candidates[pair.One.Seen.Address]) && IsUnambiguous(candidates[pair.Other.Seen.Address]));
    }

    private bool IsUnambiguous(IEnumerable<Bearer> candidates)
    {
        var names = candidates.Select(c => c.Name!).DistinctBy(n => n.Key).ToList();
        return names.TrueForAll(one => names.TrueForAll(other => _likeness.Of(one, other) >= NameMatch.Partial));
    }

    private static Merge Written(Pair pair, IdentityGround ground)
    {
        var lead = pair.Match switch
        {
            NameMatch.Same => "Same name",
            NameMatch.Near => "Two forms of one name",
            NameMatch.Partial or NameMatch.None or NameMatch.Conflict => "The same surname and initial",
        };
        return new(pair.One.Seen.Address, pair.Other.Seen.Address, ground.Phrases.Count == 0 ? lead + "." : $"{lead}, {string.Join("; ", ground.Phrases)}.");
    }

    private sealed record Pair(Bearer One, Bearer Other, NameMatch Match);
}
