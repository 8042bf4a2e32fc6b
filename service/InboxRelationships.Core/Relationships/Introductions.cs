using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Relationships;

/// <summary>Who brought the owner and somebody together: the first letter that names both, by a third whom the owner knew before.</summary>
internal static class Introductions
{
    // An introduction is written to the two, perhaps with one more in copy; in a larger round nobody is introduced to anybody.
    private const int MostAddressees = 3;

    /// <summary>The introduction of each person who had one.</summary>
    /// <param name="people">Who is who.</param>
    /// <param name="owner">Whose mailbox it is.</param>
    /// <param name="messages">All messages, oldest first, each once.</param>
    public static IReadOnlyDictionary<string, Introduction> Of(PeopleDirectory people, Owner owner, IEnumerable<LedgerMessage> messages)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var introduced = new Dictionary<string, Introduction>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            var author = message.Envelope.From is { } from ? people.Of(from.Address) : null;
            var addressees = Addressees(people, message.Envelope);
            if (author is { IsPerson: true } && met.Contains(author.PersonId) && IsSmallRound(owner, message, addressees))
                foreach (var stranger in addressees.Where(a => a != author.PersonId && !met.Contains(a)))
                    introduced[stranger] = new(author.PersonId, message.Envelope.Id);
            if (message.IsBetweenPeople && author is not null) met.Add(author.PersonId);
            met.UnionWith(addressees);
        }

        return introduced;
    }

    private static bool IsSmallRound(Owner owner, LedgerMessage message, IReadOnlyList<string> addressees) =>
        message.IsBetweenPeople && message.Envelope.Direction == Direction.In && addressees.Count is > 0 and <= MostAddressees - 1
        && message.Envelope.Addressees.Any(p => owner.Owns(p.Address));

    private static List<string> Addressees(PeopleDirectory people, Envelope envelope)
    {
        var addressees = envelope.Addressees.Concat(envelope.Bcc).Select(p => people.Of(p.Address)).OfType<Person>();
        return [.. addressees.Where(p => p.IsPerson).Select(p => p.PersonId).Distinct()];
    }
}

/// <summary>How somebody came to be known.</summary>
/// <param name="PersonId">Who introduced them.</param>
/// <param name="MessageId">The letter that did.</param>
public sealed record Introduction(string PersonId, long MessageId);
