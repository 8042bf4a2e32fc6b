using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Claims;

/// <summary>The names a mailbox knows, with who bears them.</summary>
internal sealed class KnownNames(NameKeys? keys)
{
    // Jaro-Winkler from which two spellings are taken for one name: a veto, so it is meant to be easily reached.
    private const double SameName = 0.92;

    private readonly Dictionary<string, (PersonName Name, HashSet<string> Parties)> _names = new(StringComparer.Ordinal);
    private readonly HashSet<(string Party, string? Shown)> _noted = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _alike = new(StringComparer.Ordinal);
    private ILookup<string, string>? _byFamily;
    private ILookup<string, string>? _byKey;

    /// <summary>The name somebody is shown by; without one, what stands before the @.</summary>
    public static string ShownBy(Participant who) => who.Name ?? AddressText.LocalPartOf(who.Address).Replace('.', ' ').Replace('_', ' ');

    /// <summary>Somebody bears a name.</summary>
    public void Note(string party, string? shown)
    {
        if (!_noted.Add((party, shown)) || PersonName.Of(shown) is not { Words.Count: > 0 } name) return;
        if (!_names.TryGetValue(name.Core, out var known)) _names[name.Core] = known = (name, new(StringComparer.Ordinal));
        known.Parties.Add(party);
    }

    /// <summary>Who bears a name like the sender's, the sender included.</summary>
    public IReadOnlyList<string> LikeThe(Participant sender)
    {
        var name = PersonName.Of(ShownBy(sender));
        if (name.Words.Count < 2) return [];
        if (!_alike.TryGetValue(name.Core, out var alike)) _alike[name.Core] = alike = Alike(name);
        return alike;
    }

    /// <summary>Who bears a name whose words have all of these keys.</summary>
    public IReadOnlyList<string> Bearing(string name)
    {
        if (keys is null) return [];
        _byKey ??= _names.SelectMany(n => n.Value.Name.Words.Distinct().Select(w => (Key: keys.OfWord(w), Core: n.Key)))
            .ToLookup(x => x.Key, x => x.Core, StringComparer.Ordinal);
        var cores = name.Split(' ').Select(k => _byKey[k]).Aggregate((a, b) => a.Intersect(b));
        return [.. cores.SelectMany(c => _names[c].Parties).Distinct()];
    }

    // Names that share no word's first three letters cannot reach the likeness by much.
    private IReadOnlyList<string> Alike(PersonName name)
    {
        _byFamily ??= _names.SelectMany(n => n.Value.Name.Words.Select(Beginning).Distinct().Select(b => (b, n.Key)))
            .ToLookup(x => x.b, x => x.Key, StringComparer.Ordinal);
        var candidates = name.Words.Select(Beginning).Distinct().SelectMany(b => _byFamily[b]).Distinct();
        return [.. candidates.Where(c => AreOne(name, _names[c].Name)).SelectMany(c => _names[c].Parties).Distinct()];
    }

    private static bool AreOne(PersonName one, PersonName other) =>
        other.Words.Count > 1
        && (JaroWinkler.Of(one.Core, other.Core) >= SameName
            || (one.Last == other.Last && GivenNames.AreForms(one.First, other.First))
            || (one.First == other.First && one.Last == other.Last));

    private static string Beginning(string word) => word[..Math.Min(3, word.Length)];
}
