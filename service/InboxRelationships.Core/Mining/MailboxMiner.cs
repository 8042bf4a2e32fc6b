using System.Runtime.CompilerServices;
using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.FollowUps;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.Mining;

/// <summary>The straight path from a mailbox to its relationships: people, ledger, relationships, follow-ups.</summary>
public static class MailboxMiner
{
    /// <summary>
    /// Mines a history as of <paramref name="now"/>; of what lies after it only coming meetings are looked at.
    /// Equal histories give equal results, whatever the order and repeats of their parts.
    /// </summary>
    public static MinedMailbox Mine(MailboxHistory history, DateTimeOffset now)
    {
        var (owner, _, meetings, _) = history;
        var messages = LedgerMessage.Distinct(history.Messages.Where(m => m.Envelope.At <= now));
        var people = PeopleOf(history, messages);
        var ledger = Ledger.Enter(owner, people, messages, meetings, now);
        var relationships = RelationshipsOf(history, messages, people, ledger, now);
        var acts = ActBook.Of(owner, people, messages, meetings, now);
        var followUps = FollowUpFinder.Find(new(owner, people, messages, meetings, ledger, relationships, acts, now));
        return new(people, ledger, relationships, RelationshipBook.Count(owner, ledger, people, now), acts, followUps);
    }

    // Methods of their own, not inlined: what they count of a large mailbox is let go before the next one counts.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PeopleDirectory PeopleOf(MailboxHistory history, IReadOnlyList<LedgerMessage> messages) =>
        PeopleDirectory.Build(history.Owner, ParticipantCensus.Take(history.Owner, messages, history.Meetings), history.Contacts, history.Corrections);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<Relationship> RelationshipsOf(
        MailboxHistory history, IReadOnlyList<LedgerMessage> messages, PeopleDirectory people, IReadOnlyList<Interaction> ledger, DateTimeOffset now)
    {
        var (owner, _, meetings, _) = history;
        var occasions = Occasions.Of(owner, people, messages, meetings, now);
        var shared = SharedGround.Of(owner, people, messages, meetings, now);
        return RelationshipBook.Weigh(owner, ledger, people, now, shared, occasions, CountedDays.Of(owner, occasions, meetings, now));
    }
}
