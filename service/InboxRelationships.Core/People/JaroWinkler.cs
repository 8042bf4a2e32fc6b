namespace InboxRelationships.Core.People;

/// <summary>How alike two words are, from 0 to 1: common letters in nearly the same order, a common beginning counting more (Winkler 1990).</summary>
public static class JaroWinkler
{
    private const double PrefixWeight = 0.1;
    private const int LongestPrefix = 4;

    /// <summary>1 for equal words, 0 for words without a common letter.</summary>
    public static double Of(string one, string other)
    {
        if (one == other) return 1;
        if (one.Length == 0 || other.Length == 0) return 0;
        var (common, turned) = Common(one, other);
        if (common == 0) return 0;
        var jaro = (((double)common / one.Length) + ((double)common / other.Length) + ((common - (turned / 2.0)) / common)) / 3;
        var prefix = one.Zip(other).Take(LongestPrefix).TakeWhile(pair => pair.First == pair.Second).Count();
        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }

    private static (int Common, int Turned) Common(string one, string other)
    {
        var reach = Math.Max(0, (Math.Max(one.Length, other.Length) / 2) - 1);
        var taken = new bool[other.Length];
        var matched = new List<char>();
        for (var i = 0; i < one.Length; i++)
        {
            for (var j = Math.Max(0, i - reach); j < Math.Min(other.Length, i + reach + 1); j++)
            {
                if (taken[j] || one[i] != other[j]) continue;
                taken[j] = true;
                matched.Add(one[i]);
                break;
            }
        }

        var inOrder = other.Where((_, j) => taken[j]);
        return (matched.Count, matched.Zip(inOrder).Count(pair => pair.First != pair.Second));
    }
}
