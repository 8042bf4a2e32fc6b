using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace InboxRelationships.Evaluation.Templates;

/// <summary>How others tell that two texts are one: the published rules, with names and numbers left as they stand, as these rules have it.</summary>
internal static partial class TextRules
{
    private const int Permutations = 128;

    /// <summary>Their names, and whether they call two texts one.</summary>
    public static IReadOnlyList<(string Name, Func<TextMarks, TextMarks, bool> IsSame)> All { get; } =
    [
        ("same text, letter by letter", (a, b) => a.Plain == b.Plain),
        ("SimHash, at most 3 bits of 64", (a, b) => BitOperations.PopCount(a.SimHash ^ b.SimHash) <= 3),
        ("MinHash-128, J ≥ .5", (a, b) => a.MinHash.Zip(b.MinHash, (x, y) => x == y).Count(same => same) >= Permutations / 2),
        ("at least 2 sentences in common", (a, b) => a.Sentences.Count(b.Sentences.Contains) >= 2),
    ];

    /// <summary>What the rules look at.</summary>
    public static TextMarks Of(string text)
    {
        var words = Word().Matches(text.ToLowerInvariant()).Select(m => m.Value).ToList();
        var shingles = words.Zip(words.Skip(1), words.Skip(2)).Select(w => Hash($"{w.First} {w.Second} {w.Third}")).Distinct().ToList();
        var sentences = Mutation.Sentence().Matches(text.ToLowerInvariant())
            .Select(m => string.Join(' ', Word().Matches(m.Value).Select(w => w.Value))).Where(s => s.Split(' ').Length >= 4).ToHashSet();
        return new(string.Join(' ', words), Sim(shingles), Min(shingles), sentences);
    }

    private static ulong Sim(List<ulong> hashes)
    {
        var result = 0UL;
        for (var bit = 0; bit < 64; bit++)
            if (hashes.Count(h => ((h >> bit) & 1) == 1) * 2 > hashes.Count) result |= 1UL << bit;
        return result;
    }

    private static ulong[] Min(List<ulong> hashes) =>
        [.. Enumerable.Range(1, Permutations).Select(p => hashes.Count == 0 ? (ulong)p : hashes.Min(h => Mixed(h ^ ((ulong)p * 0x9E3779B97F4A7C15))))];

    private static ulong Hash(string text) =>
        Encoding.UTF8.GetBytes(text).Aggregate(14695981039346656037UL, (hash, b) => (hash ^ b) * 1099511628211UL) is var hash ? Mixed(hash) : 0;

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}

/// <summary>What the rules of others keep of a text.</summary>
internal sealed record TextMarks(string Plain, ulong SimHash, ulong[] MinHash, IReadOnlySet<string> Sentences);
