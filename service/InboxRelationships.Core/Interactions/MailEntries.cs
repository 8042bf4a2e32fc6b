using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Interactions;

/// <summary>Turns one message into ledger entries: one for the author if received, one for each addressee if the owner wrote it.</summary>
internal sealed class MailEntries(Owner owner, PeopleDirectory people)
{
    // Up to so many addressees a message is to "a few": the size up to which
    // Viva Insights calls a contact meaningful (five), doubled.
    private const int Few = 10;

    public IEnumerable<Interaction> Of(LedgerMessage message) =>
        message.Envelope.Direction == Direction.Out ? Written(message) : Received(message);

    private IEnumerable<Interaction> Written(LedgerMessage message)
    {
        var envelope = message.Envelope;
        var copied = PeopleAmong(envelope.Cc);
        var addressed = PeopleAmong([.. envelope.To, .. envelope.Bcc]);
        copied.ExceptWith(addressed);
        var size = Readers([.. addressed, .. copied]);
        var nothing = WhyWrittenWeighsNothing(message);
        foreach (var person in addressed.Union(copied))
        {
            var kind = nothing is not null ? KindOfNothing(message) : KindOf(size, copied.Contains(person));
            yield return Entry(message, person, kind, nothing is null ? Mass.Written * Mass.AmongOthers(size) : 0, nothing);
        }
    }

    private IEnumerable<Interaction> Received(LedgerMessage message)
    {
        var envelope = message.Envelope;
        if (envelope.From is not { } from || people.Of(from.Address) is not { } author) yield break;
        var others = PeopleAmong([.. envelope.To, .. envelope.Cc]);
        others.Add(author);
        var isAddressed = envelope.To.Any(p => owner.Owns(p.Address));
        var nothing = WhyReceivedWeighsNothing(message, isAddressed);
        var inCopy = !isAddressed || message.Class == OutreachClass.Discussion;
        var kind = nothing is not null ? KindOfNothing(message) : KindOf(Readers(others), inCopy);
        var mass = (inCopy ? Mass.ReceivedInCopy : Mass.Received) * Mass.AmongOthers(Readers(others));
        yield return Entry(message, author, kind, nothing is null ? mass : 0, nothing);
    }

    /// <summary>
    /// An answer always counts, whatever it answers; what the owner sent round, or software sent for the owner, does not.
    /// </summary>
    private static string? WhyWrittenWeighsNothing(LedgerMessage message) => message switch
    {
        { Envelope.Meeting: not MeetingMail.None } => "A meeting's own mail; the meeting counts.",
        { Envelope.IsMarkedReply: true } => null,
        { Class: OutreachClass.Transactional } => "Sent automatically.",
        { Class: OutreachClass.Broadcast or OutreachClass.MassMerge } => "Sent to many at once.",
        _ => null,
    };

    private static string? WhyReceivedWeighsNothing(LedgerMessage message, bool isAddressed) => message switch
    {
        { Envelope.Meeting: not MeetingMail.None } => "A meeting's own mail; the meeting counts.",
        { Class: OutreachClass.Transactional } => "Sent automatically.",
        { Class: OutreachClass.Broadcast } => "Sent to many at once.",
        { Class: OutreachClass.MassMerge } => "Written as if to one, sent to many.",
        // Who posts to a list speaks to the list; only naming the owner beside it is a word to the owner.
        { Class: OutreachClass.Discussion } when !isAddressed => "Posted to a list, not to you.",
        _ => null,
    };

    private static InteractionKind KindOfNothing(LedgerMessage message) =>
        message.Envelope.Meeting == MeetingMail.None ? InteractionKind.Broadcast : InteractionKind.Unmet;

    private static InteractionKind KindOf(int size, bool inCopy) => (size, inCopy) switch
    {
        (_, true) or ( > Few, _) => InteractionKind.Copied,
        (1, _) => InteractionKind.WrittenAlone,
        _ => InteractionKind.WrittenToFew,
    };

    private static int Readers(IEnumerable<Person> others) =>
        Math.Max(1, others.Sum(p => p.Kind == PersonKind.List ? Mass.ReadersOfList : 1));

    private HashSet<Person> PeopleAmong(IReadOnlyList<Participant> participants) =>
        new(participants.Select(p => people.Of(p.Address)).OfType<Person>(), ReferenceEqualityComparer.Instance);

    private static Interaction Entry(LedgerMessage message, Person person, InteractionKind kind, double mass, string? why) =>
        new(person.PersonId, kind, message.Envelope.Direction, message.Envelope.At, mass, message.Envelope.Id, null, why);
}
