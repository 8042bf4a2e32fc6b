using System.Globalization;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Acts;

/// <summary>
/// The turns of phrase of a sentence: its words, runs of two and three of them, and how it begins and ends, hashed into buckets, so that no
/// text can be read out of a model that weighs them.
/// </summary>
internal static class SentenceTurns
{
    /// <summary>How many buckets there are.</summary>
    public const int Buckets = 1 << 14;

    private const int MostWords = 60;
    private const int Opening = 3;

    private static readonly HashSet<uint> Will = [HashOf("will"), HashOf("ll"), HashOf("shall"), HashOf("gonna")];
    private static readonly HashSet<uint> Between =
        [.. "also then just certainly definitely probably gladly personally try to be have go and".Split(' ').Select(HashOf)];

    /// <summary>The buckets that hold of a sentence, each once.</summary>
    public static IReadOnlyCollection<int> Of(SeenSentence sentence)
    {
        var words = sentence.Folded.Split(' ', MostWords + 1, StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(HashOf).ToList();
        if (sentence.IsQuestion) words.Add(HashOf("?"));
        var buckets = new HashSet<int>(words.Count * 4);
        for (var i = 0; i < words.Count; i++)
        {
            var turn = WordHash.Basis;
            for (var length = 0; length < 3 && i + length < words.Count; length++) buckets.Add(Bucket(turn = Joined(turn, words[i + length])));
            if (i < Opening) buckets.Add(Bucket(Joined(Joined(WordHash.Basis, (uint)i), words[i])));
        }

        for (var i = 0; i < words.Count; i++)
            if (Will.Contains(words[i])) buckets.UnionWith(Intended(words, i).Select(Bucket));
        if (sentence.IsQuestion) buckets.Add(Bucket(Joined(HashOf("asked"), words[0])));
        if (words.Count > 1) buckets.Add(Bucket(Joined(Joined(HashOf("first"), words[0]), words[1])));
        if (words.Count > 0) buckets.Add(Bucket(Joined(HashOf("last"), words[^1])));
        return buckets;
    }

    // What is going to be done, whatever stands between, and by whom.
    private static IEnumerable<uint> Intended(List<uint> words, int will)
    {
        var verb = words.Skip(will + 1).FirstOrDefault(w => !Between.Contains(w));
        yield return Joined(HashOf("does"), verb);
        if (will > 0) yield return Joined(Joined(HashOf("does"), words[will - 1]), verb);
    }

    private static int Bucket(uint hash) => (int)((hash ^ (hash >> 15)) % Buckets);

    private static uint Joined(uint hash, uint word) => WordHash.With(hash, word) + 1;

    // All numbers are one word.
    private static uint HashOf(string word)
    {
        if (char.IsAsciiDigit(word[0]) && double.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) return 0;
        var hash = WordHash.Basis;
        foreach (var c in word) hash = WordHash.With(hash, c);
        return hash;
    }
}
