namespace InboxRelationships.Core.Relationships;

/// <summary>
/// Sums of masses, each halving every so many days, for five half-lives at once. Adding is O(1) (x ← x·2^(−Δ/h) + m), whether entries
/// come in order of
/// time or not, and equals a recomputation from all entries up to rounding. A negative mass takes an entry back.
/// </summary>
/// <param name="At">The instant the sums stand at.</param>
/// <param name="Days7">Half-life 7 days.</param>
/// <param name="Days28">Half-life 28 days.</param>
/// <param name="Days56">Half-life 56 days; the one strength is read from (the optimum on email-Eu-core is flat from 28 to 112).</param>
/// <param name="Days112">Half-life 112 days.</param>
/// <param name="Days365">Half-life 365 days.</param>
public readonly record struct DecayedSums(DateTimeOffset At, double Days7, double Days28, double Days56, double Days112, double Days365)
{
    /// <summary>The sums with one more mass in them.</summary>
    public DecayedSums Add(DateTimeOffset at, double mass)
    {
        var moved = at > At ? AsOf(at) : this;
        var age = (moved.At - at).TotalDays;
        return moved with
        {
            Days7 = moved.Days7 + (mass * Left(age, 7)),
            Days28 = moved.Days28 + (mass * Left(age, 28)),
            Days56 = moved.Days56 + (mass * Left(age, 56)),
            Days112 = moved.Days112 + (mass * Left(age, 112)),
            Days365 = moved.Days365 + (mass * Left(age, 365)),
        };
    }

    /// <summary>The same sums as they stand at another instant, no earlier than the last mass.</summary>
    public DecayedSums AsOf(DateTimeOffset now)
    {
        if (this == default) return new(now, 0, 0, 0, 0, 0);
        var age = (now - At).TotalDays;
        return new(now, Days7 * Left(age, 7), Days28 * Left(age, 28), Days56 * Left(age, 56), Days112 * Left(age, 112), Days365 * Left(age, 365));
    }

    private static double Left(double days, double halfLife) => Math.Exp(-days * Math.Log(2) / halfLife);
}
