using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Relationships;

/// <summary>Weighs every person of the network: strength, standing, state, and what made it so.</summary>
public static class RelationshipBook
{
    private const double Quieter = 0.10;
    private const double PastRhythm = 0.05;
    private const double Silent = 0.01;
    private const int SilentDays = 90;

    /// <summary>Reads the ledger up to <paramref name="now"/>. Order of the input changes nothing.</summary>
    /// <param name="owner">Whose zone days and months are counted in.</param>
    /// <param name="interactions">The ledger, each entry once.</param>
    /// <param name="people">Who is who. Only persons are weighed; roles, machines, lists and rooms have no relationship.</param>
    /// <param name="now">The instant the figures stand at.</param>
    /// <param name="shared">Who stands beside whom; without it no shared contacts are named.</param>
    /// <param name="occasions">Letters and meetings with everybody in them; without them the probabilities rest on single contacts.</param>
    /// <param name="counted">The days on which silence grows; without them, every day.</param>
    /// <returns>One relationship a person, by rank.</returns>
    public static IReadOnlyList<Relationship> Weigh(
        Owner owner, IEnumerable<Interaction> interactions, PeopleDirectory people, DateTimeOffset now, SharedGround? shared = null,
        IReadOnlyList<Occasion>? occasions = null, CountedDays? counted = null)
    {
        List<Person> persons = [.. people.All.Where(p => p.IsPerson)];
        var ledger = interactions.ToLookup(e => e.PersonId, StringComparer.Ordinal);
        var (groups, days) = (occasions ?? [], counted ?? CountedDays.All);
        var book = TieBook.Of(owner, persons, ledger, groups, now, days);
        var model = ContactModel.Shipped.RefittedTo(OwnPast.Of(owner, persons, ledger, groups, now, days));
        var ties = book.Ties;
        var standings = Standing.Among(ties);
        var months = new Months(owner, now);
        return
        [
            .. ties.Select(t => Foretold(Written(t, standings[t.PersonId], StateOf(t), owner, now), t, book, model) with
            {
                History = months.Of(t.Entries),
                Shared = (shared ?? SharedGround.None).With(t.PersonId),
                IntroducedBy = shared?.IntroductionOf(t.PersonId),
            }).OrderBy(r => r.Rank),
        ];
    }

    /// <summary>
    /// Counts what came from whoever is not a person: no strength, no rank, no state, but months, counts and the first and last of it.
    /// </summary>
    public static IReadOnlyList<Relationship> Count(Owner owner, IEnumerable<Interaction> interactions, PeopleDirectory people, DateTimeOffset now)
    {
        var months = new Months(owner, now);
        return
        [
            .. Ties(owner, interactions, people.All.Where(p => !p.IsPerson), now).Select(tie => new Relationship
            {
                PersonId = tie.PersonId,
                Strength = 0,
                Percentile = 0,
                Rank = 0,
                Layer = Layer.Outer,
                State = RelationshipState.Stranger,
                Counts = tie.Counts,
                First = tie.Entries is [var first, ..] ? Opened(first) : null,
                Last = tie.Entries is [.., var last] ? Opened(last) : null,
                History = months.Of(tie.Entries),
            }),
        ];
    }

    private static List<Tie> Ties(Owner owner, IEnumerable<Interaction> interactions, IEnumerable<Person> people, DateTimeOffset now)
    {
        var ledger = interactions.Where(e => e.At <= now).ToLookup(e => e.PersonId, StringComparer.Ordinal);
        return [.. people.Select(p => new Tie(p.PersonId, ledger[p.PersonId], owner, now, CountedDays.All))];
    }

    /// <summary>
    /// By the probability of so long a silence at this person's own rhythm: quieter than usual below one in ten, past the rhythm below
    /// one in twenty,
    /// dormant below one in a hundred and after three months at least.
    /// </summary>
    private static RelationshipState StateOf(Tie tie) => tie switch
    {
        { SilentDays: null } => RelationshipState.Stranger,
        { IsTwoWay: false } => RelationshipState.OneWay,
        { Surprise: < Silent, SilentDays: >= SilentDays } => RelationshipState.Dormant,
        { Surprise: < PastRhythm } => RelationshipState.Overdue,
        { Surprise: < Quieter } => RelationshipState.Cooling,
        _ => RelationshipState.Active,
    };

    private static Relationship Foretold(Relationship written, Tie tie, TieBook book, ContactModel model)
    {
        if (tie.Real.Count == 0) return written;
        var features = book.FeaturesOf(tie);
        return written with
        {
            Depth = Depth.Of(tie),
            Probability28d = model.TwoWay.Probability(features),
            Writes30d = model.Writes.Probability(features),
            Resumes28d = model.Resumes.Probability(features),
            Reconnects60d = tie.SilentDays >= ContactModel.ReconnectsDays ? model.Reconnects.Probability(features) : null,
        };
    }

    private static Relationship Written(Tie tie, Standing standing, RelationshipState state, Owner owner, DateTimeOffset now) => new()
    {
        PersonId = tie.PersonId,
        Strength = tie.Sums.Strength,
        Lasting = tie.Sums.Lasting,
        Percentile = standing.Percentile,
        Rank = standing.Rank,
        Layer = standing.Layer,
        State = state,
        CadenceDays = tie.Cadence.UsualDays,
        Surprise = tie.Surprise,
        OverdueSince = tie.OverdueOn is { } day ? owner.StartOf(day) : null,
        Because = Reasons.Of(tie, state, owner, now),
        First = tie.Real is [var first, ..] ? Opened(first) : null,
        Last = tie.Real is [.., var latest] ? Opened(latest) : null,
        LastMeeting = tie.Real.LastOrDefault(e => e.IsMeeting) is { } meeting ? Opened(meeting) : null,
        Counts = tie.Counts,
        Unanswered = tie.Unanswered(),
    };

    private static Milestone Opened(Interaction entry) => new(entry.At, entry.Kind, entry.Direction, entry.MessageId, entry.MeetingId);
}
