using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Relationships;

/// <summary>
/// Everything strength is computed from, in constant space: what the owner wrote, what the person wrote, the time they met.
/// </summary>
/// <param name="Out">Mass of what the owner wrote.</param>
/// <param name="In">Mass of what the person wrote.</param>
/// <param name="Met">Mass of meetings, which belongs to both sides.</param>
public readonly record struct TieSums(DecayedSums Out, DecayedSums In, DecayedSums Met)
{
    /// <summary>What keeps a side that never spoke from making the product nothing.</summary>
    private const double Epsilon = 0.2;

    /// <summary>Mass of one letter from the owner to one person: the unit of O and I.</summary>
    private const double Letter = Mass.Written;

    /// <summary>The sums with one more entry of the ledger; entries without mass change nothing.</summary>
    public TieSums Add(Interaction entry) => entry switch
    {
        { Weight: 0 } => this,
        { IsMeeting: true } => this with { Met = Met.Add(entry.At, entry.Weight) },
        { Direction: Direction.Out } => this with { Out = Out.Add(entry.At, entry.Weight) },
        _ => this with { In = In.Add(entry.At, entry.Weight) },
    };

    /// <summary>All sums as they stand at another instant.</summary>
    public TieSums AsOf(DateTimeOffset now) => new(Out.AsOf(now), In.AsOf(now), Met.AsOf(now));

    /// <summary>
    /// Strength S = √((O₅₆+ε)(I₅₆+ε)), ε = 0.2, in letters: one side alone gets little (mass mailers), both sides together much.
    /// Chosen on email-Eu-core, where it ranks "will be in two-way contact" best of all untrained rules. As the sums stand; see <see
    /// cref="AsOf"/>.
    /// </summary>
    public double Strength => Geometric(Out.Days56, In.Days56, Met.Days56);

    /// <summary>The same with a half-life of a year.</summary>
    public double Lasting => Geometric(Out.Days365, In.Days365, Met.Days365);

    private static double Geometric(double written, double received, double met) =>
        Math.Sqrt((((written + met) / Letter) + Epsilon) * (((received + met) / Letter) + Epsilon));
}
