namespace InboxRelationships.Core.People;

/// <summary>Finds the pairs worth comparing without comparing all: bearers meet only where a key of their names or addresses is equal.</summary>
internal static class IdentityBlocks
{
    // A key borne by more is a frequent name's, and tells nobody apart.
    private const int LargestBlock = 30;
    private const int Beginning = 4;
    private const int ShortestWholeSpelling = 7;

    /// <summary>Each pair once, the ordinally lower address first, in ordinal order.</summary>
    public static IReadOnlyList<(Bearer One, Bearer Other)> Pairs(IEnumerable<Bearer> bearers)
    {
        var blocks = new Dictionary<string, List<Bearer>>(StringComparer.Ordinal);
        foreach (var bearer in bearers.OrderBy(b => b.Seen.Address, StringComparer.Ordinal))
        {
            foreach (var key in Keys(bearer).Distinct())
            {
                if (!blocks.TryGetValue(key, out var block)) blocks[key] = block = [];
                block.Add(bearer);
            }
        }

        return
        [
            .. blocks.Values.Where(b => b.Count is > 1 and <= LargestBlock).SelectMany(Within).Distinct()
                .OrderBy(p => p.One.Seen.Address, StringComparer.Ordinal).ThenBy(p => p.Other.Seen.Address, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(Bearer One, Bearer Other)> Within(List<Bearer> block) =>
        from i in Enumerable.Range(0, block.Count)
        from j in Enumerable.Range(i + 1, block.Count - i - 1)
        select (block[i], block[j]);

    private static IEnumerable<string> Keys(Bearer bearer)
    {
        if (bearer.Organisation.Length > 0)
            foreach (var spelling in bearer.Spellings.Append(bearer.Letters)) yield return $"directory {bearer.Organisation} {spelling}";
        if (bearer.Letters.Length >= ShortestWholeSpelling) yield return $"whole {bearer.Letters}";
        if (bearer.Name is not { } name) yield break;
        yield return $"name {name.Key}";
        foreach (var spelling in LocalPart.WholeSpellings(name)) yield return $"whole {spelling}";
        if (name.Given.Length == 0) yield break;
        foreach (var family in name.Middles.Where(m => m.Length > 2).Append(name.Family)) yield return $"initial {family} {name.Given[0]}";
        foreach (var group in GivenNames.GroupsOf(name.Given)) yield return $"form {name.Family} {group}";
        yield return $"sound {Romanised.Sound(name.Given)} {Romanised.Sound(name.Family)}";
        if (name.Family.Length > Beginning) yield return $"beginning {name.Given} {name.Family[..Beginning]}";
    }
}
