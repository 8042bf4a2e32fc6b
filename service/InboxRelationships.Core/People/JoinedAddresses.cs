namespace InboxRelationships.Core.People;

/// <summary>Which addresses are one person's: the owner's word first, then what is certain, then what is likely.</summary>
internal sealed class JoinedAddresses
{
    private const int MostSuggestions = 3;

    private readonly IReadOnlyDictionary<string, SeenParticipant> _participants;
    private readonly LikelyMerges _likely;
    private readonly Corrections _said;

    public JoinedAddresses(
        IReadOnlyDictionary<string, SeenParticipant> participants, Func<string, PersonKind> kindOf, IReadOnlyList<ContactCard> cards, Corrections said)
    {
        (_participants, _said) = (participants, said);
        Clusters = new(participants.Keys.Order(StringComparer.Ordinal));
        var joinable = participants.Keys.Where(a => kindOf(a) is PersonKind.Human or PersonKind.Role).Order(StringComparer.Ordinal).ToList();
        _likely = new(joinable.Where(a => kindOf(a) == PersonKind.Human).Select(a => participants[a]), [.. participants.Values]);
        foreach (var merge in said.Together) Clusters.Join(merge, said.AreApart);
        foreach (var merge in CertainMerges.Find(joinable, cards)) Clusters.Join(merge, said.AreApart);
        foreach (var merge in _likely.Merges.Where(m => !_likely.ReachesOver(Clusters.With(m.One), Clusters.With(m.Other))))
            Clusters.Join(merge, (one, other) => said.AreApart(one, other) || _likely.AreVetoed(participants[one], participants[other]));
    }

    /// <summary>The persons' addresses.</summary>
    public Clusters Clusters { get; }

    /// <summary>The same people, each with those they may also be.</summary>
    public IReadOnlyList<Person> WithSuggestions(IReadOnlyList<Person> people)
    {
        var owners = people.SelectMany(p => p.Addresses.Select(a => (a, p.PersonId))).ToDictionary(x => x.a, x => x.PersonId, StringComparer.Ordinal);
        var both = _likely.Suggestions.Concat(_likely.Merges)
            .Where(s => !Clusters.AreOne(s.One, s.Other) && !Clusters.IsVetoed(s.One, s.Other, AreTwoPeople))
            .SelectMany(s => new[]
            {
                (For: owners[s.One], That: new PersonSuggestion(owners[s.Other], s.Other, s.Why)),
                (For: owners[s.Other], That: new PersonSuggestion(owners[s.One], s.One, s.Why)),
            })
            .ToLookup(s => s.For, s => s.That, StringComparer.Ordinal);
        return
        [
            .. people.Select(p => both.Contains(p.PersonId)
                ? p with { Suggestions = [.. both[p.PersonId].DistinctBy(s => s.PersonId).Take(MostSuggestions)] }
                : p),
        ];
    }

    private bool AreTwoPeople(string one, string other) => _said.AreApart(one, other) || _likely.AreTwoPeople(_participants[one], _participants[other]);
}
