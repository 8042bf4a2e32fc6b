namespace InboxRelationships.Core.Relationships;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    /// <summary>The value that one draw in twenty exceeds.</summary>
    public const double OneInTwenty = 1.6448536269514722;

    /// <summary>Probability of a draw above <paramref name="z"/>, to 1e-7 (Abramowitz and Stegun 26.2.17).</summary>
    public static double Above(double z)
    {
        if (z < 0) return 1 - Above(-z);
        var t = 1 / (1 + (0.2316419 * z));
        var polynomial = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * polynomial;
    }
}
