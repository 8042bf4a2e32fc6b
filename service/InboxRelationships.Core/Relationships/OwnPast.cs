using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Relationships;

/// <summary>A mailbox's ties as they stood at earlier instants, with what came of them: by these the shipped probabilities are set right.</summary>
internal static class OwnPast
{
    // As far apart as outcomes reach. Six instants fitted the shares of email-Eu-core's training windows worse than three: the pace of longer ago is another.
    private static readonly int[] DaysAgo = [30, 60, 90];

    /// <summary>Reads what <see cref="TieBook.Of"/> reads; each instant sees only what lies before it, and as outcome only what lies up to now.</summary>
    public static IReadOnlyList<PastTie> Of(
        Owner owner, IReadOnlyList<Person> people, ILookup<string, Interaction> ledger, IReadOnlyList<Occasion> occasions, DateTimeOffset now,
        CountedDays counted)
    {
        IEnumerable<PastTie> At(int daysAgo)
        {
            var then = now.AddDays(-daysAgo);
            var book = TieBook.Of(owner, people, ledger, occasions, then, counted);
            IEnumerable<Interaction> Since(Tie tie) => ledger[tie.PersonId].Where(e => e.IsReal && e.At > then && e.At <= now);
            return book.Ties.Where(t => t.Real.Count > 0)
                .Select(t => new PastTie(book.FeaturesOf(t), t.SilentDays, then, daysAgo, [.. Since(t)]));
        }

        return [.. DaysAgo.SelectMany(At)];
    }
}

/// <summary>One tie at an earlier instant.</summary>
/// <param name="Features">What the model saw of it then.</param>
/// <param name="SilentDays">How long it had been silent.</param>
/// <param name="Then">The instant.</param>
/// <param name="DaysKnown">How many days of what followed are known.</param>
/// <param name="Ahead">The real contact that followed.</param>
internal sealed record PastTie(double[] Features, int? SilentDays, DateTimeOffset Then, int DaysKnown, IReadOnlyList<Interaction> Ahead)
{
    public bool IsWritten(int days) => Within(days).Any(e => !e.IsMeeting && e.Direction == Direction.Out);

    public bool IsTwoWay(int days) => Within(days).Any(e => e.IsMeeting) || (IsWritten(days) && Within(days).Any(e => e.Direction == Direction.In));

    public bool IsAny(int days) => Within(days).Any();

    private IEnumerable<Interaction> Within(int days) => Ahead.Where(e => e.At <= Then.AddDays(days));
}
