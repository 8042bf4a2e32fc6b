using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Relationships;

/// <summary>All ties of a mailbox as they stand at one instant, each with what the trained model sees of it.</summary>
internal sealed class TieBook
{
    private readonly TieFeatures _features;

    private TieBook(IReadOnlyList<Tie> ties, TieFeatures features) => (Ties, _features) = (ties, features);

    public IReadOnlyList<Tie> Ties { get; }

    /// <summary>Reads ledger and occasions up to <paramref name="now"/>; what lies later is not looked at.</summary>
    public static TieBook Of(
        Owner owner, IReadOnlyList<Person> people, ILookup<string, Interaction> ledger, IReadOnlyList<Occasion> occasions, DateTimeOffset now,
        CountedDays counted)
    {
        List<Tie> ties = [.. people.Select(p => new Tie(p.PersonId, ledger[p.PersonId].Where(e => e.At <= now), owner, now, counted))];
        var activity = ties.Where(t => t.Real.Count > 0).ToDictionary(t => t.PersonId, RecentContact, StringComparer.Ordinal);
        var company = Company.Of(occasions, now);
        return new(ties, new(owner, company, OwnerPace.Of(occasions, now), activity, Colleagues(owner, people), new(ties, company), now));
    }

    public double[] FeaturesOf(Tie tie) => _features.Of(tie);

    private static HashSet<string> Colleagues(Owner owner, IEnumerable<Person> people)
    {
        var own = owner.Addresses.Where(a => !MailboxAddress.IsPublic(a)).Select(MailboxAddress.FamilyOf).ToHashSet(StringComparer.Ordinal);
        return [.. people.Where(p => p.Addresses.Any(a => own.Contains(MailboxAddress.FamilyOf(a)))).Select(p => p.PersonId)];
    }

    // In letters of the last weeks, both ways.
    private static double RecentContact(Tie tie) => (tie.Sums.Out.Days28 + tie.Sums.In.Days28 + (2 * tie.Sums.Met.Days28)) / Mass.Written;
}
