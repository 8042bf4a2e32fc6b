using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Core.People;

/// <summary>Counts what a mailbox saw of every address. Order and repeats of the input change nothing.</summary>
public sealed class ParticipantCensus
{
    // Where more were asked, whoever answers answers for nobody in particular.
    private const int FewPeople = 10;

    private readonly Owner _owner;
    private readonly Dictionary<string, (HashSet<string> Asked, HashSet<string> Met)> _conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sighting> _sightings = new(StringComparer.Ordinal);

    private ParticipantCensus(Owner owner) => _owner = owner;

    /// <summary>Counts messages and meetings, each once; private meetings are left out.</summary>
    /// <returns>One entry an address, in ordinal order; the owner's are left out.</returns>
    public static IReadOnlyList<SeenParticipant> Take(Owner owner, IEnumerable<LedgerMessage> messages, IEnumerable<Meeting> meetings)
    {
        var census = new ParticipantCensus(owner);
        foreach (var message in LedgerMessage.Distinct(messages)) census.Count(message);
        foreach (var meeting in Calendars.Distinct(meetings).Where(m => !m.IsPrivate)) census.Count(meeting);
        return [.. census._sightings.Values.Select(s => s.Seen()).OrderBy(s => s.Address, StringComparer.Ordinal)];
    }

    private void Count(LedgerMessage message)
    {
        var envelope = message.Envelope;
        var between = message.IsBetweenPeople;
        var recipients = Sight([.. envelope.To, .. envelope.Cc, .. envelope.Bcc], between);
        var author = envelope.Direction == Direction.In && envelope.From is { } from ? Sight([from], between) : [];
        foreach (var sighting in author) sighting.CountAsAuthor(message);
        foreach (var sighting in recipients) sighting.CountAsRecipient(message);
        if (message.Class == OutreachClass.Discussion && envelope.Sender is { } sender && sender.Address != envelope.From?.Address)
            foreach (var sighting in Sight([sender], between)) sighting.HandedOn++;
        if (between) NoteAnswer(envelope, author, recipients);
    }

    /// <summary>Messages come oldest first, so that what a conversation held before is known.</summary>
    private void NoteAnswer(Envelope envelope, List<Sighting> author, List<Sighting> recipients)
    {
        if (envelope.ConversationId.Length == 0) return;
        if (!_conversations.TryGetValue(envelope.ConversationId, out var past)) _conversations[envelope.ConversationId] = past = new([], []);
        if (author is [var answering] && envelope.IsMarkedReply && past.Met.Add(answering.Address)) answering.AnswersFor.UnionWith(past.Asked);
        foreach (var sighting in author.Concat(recipients)) sighting.Conversations.Add(envelope.ConversationId);
        past.Met.UnionWith(author.Concat(recipients).Select(s => s.Address));
        if (envelope.Direction != Direction.Out) return;
        past.Asked.Clear();
        if (recipients.Count <= FewPeople) past.Asked.UnionWith(recipients.Select(s => s.Address));
    }

    private void Count(Meeting meeting)
    {
        foreach (var attendee in meeting.Circle())
            foreach (var sighting in Sight([attendee.Who], between: true)) sighting.CountAsGuest(meeting, attendee.IsResource);
    }

    private List<Sighting> Sight(IEnumerable<Participant> participants, bool between)
    {
        var sighted = new List<Sighting>();
        foreach (var participant in participants.Where(p => !_owner.Owns(p.Address)))
        {
            if (!_sightings.TryGetValue(participant.Address, out var sighting))
                _sightings[participant.Address] = sighting = new(participant.Address);
            if (sighted.Contains(sighting)) continue;
            sighting.CountName(participant.Name, between);
            sighted.Add(sighting);
        }
        return sighted;
    }
}
