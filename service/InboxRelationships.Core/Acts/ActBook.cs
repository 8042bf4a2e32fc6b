using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Acts;

/// <summary>What was asked, promised, given and thanked for between the owner and each person, and where each of it stands.</summary>
public static class ActBook
{
    // A request to so many is addressed to nobody in particular.
    private const int MostAddressees = 6;

    /// <summary>All acts, oldest first. Order and repeats of the input change nothing; what lies after <paramref name="now"/> is left out.</summary>
    public static IReadOnlyList<Act> Of(
        Owner owner, PeopleDirectory people, IEnumerable<LedgerMessage> messages, IEnumerable<Meeting> meetings, DateTimeOffset now)
    {
        var acted = LedgerMessage.Distinct(messages).Where(m => m.Envelope.At <= now)
            .Select(m => new ActedMessage(m, PersonsOn(owner, people, m), m.HasAttachments)).ToList();
        var closing = new Closing(owner, people, acted, meetings, now);
        return [.. acted.Where(m => m.Ledger.IsBetweenPeople).SelectMany(m => Acts(owner, m)).Select(x => closing.Settle(x.Act, x.Message))
            .OrderBy(a => a.At.UtcTicks).ThenBy(a => a.MessageId).ThenBy(a => a.Position).ThenBy(a => a.PersonId, StringComparer.Ordinal).ThenBy(a => a.Kind)];
    }

    private static IEnumerable<(Act Act, ActedMessage Message)> Acts(Owner owner, ActedMessage message)
    {
        if (message.Persons.Count > MostAddressees) yield break;
        var letter = message.Envelope;
        foreach (var read in message.Letter.Acts)
        {
            if (letter.Direction == Direction.In && !IsForOwner(owner, letter, read)) continue;
            foreach (var (personId, place) in message.Persons)
            {
                if (letter.Direction == Direction.Out && read.Addressee is { } whom && whom != place) continue;
                yield return (new(read.Kind, personId, letter.Direction, letter.At, letter.Id, read.Position, read.DueAt, ActStatus.Open), message);
            }
        }
    }

    private static bool IsForOwner(Owner owner, Envelope envelope, ReadAct read)
    {
        var line = read.Addressee is { } place ? envelope.Addressees.Skip(place).Take(1) : envelope.To;
        return line.Any(p => owner.Owns(p.Address));
    }

    // Addressees keep their places over To and Cc; those in copy are asked only where the sentence calls them.
    private static IReadOnlyList<(string PersonId, int Place)> PersonsOn(Owner owner, PeopleDirectory people, LedgerMessage message)
    {
        var envelope = message.Envelope;
        IEnumerable<(Participant? Who, int Place)> on = envelope.Direction == Direction.In
            ? [(envelope.From, 0)]
            : envelope.To.Select((p, i) => ((Participant?)p, i));
        return [.. on.Where(x => x.Who is not null && !owner.Owns(x.Who.Address))
            .Select(x => (Person: people.Of(x.Who!.Address), x.Place)).Where(x => x.Person is { IsPerson: true })
            .Select(x => (x.Person!.PersonId, x.Place)).DistinctBy(x => x.PersonId)];
    }
}
