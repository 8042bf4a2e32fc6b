using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Evaluation.Relationships;

/// <summary>Looks at a mailbox from one instant: its existing contacts by the product's own code, the rules' scores, and what came.</summary>
internal static class Standpoint
{
    /// <summary>
    /// Everybody with whom there was mail either way, bulk included; nobody else is ranked. Nothing after <paramref name="now"/> is known.
    /// </summary>
    /// <param name="mailbox">Whose.</param>
    /// <param name="now">The instant.</param>
    /// <param name="horizon">Days of outcomes.</param>
    /// <param name="isRefitted">Whether the model is refitted to the mailbox's own past, which takes four times as long.</param>
    public static IReadOnlyList<Candidate> Of(Mailbox mailbox, DateTimeOffset now, double horizon, bool isRefitted)
    {
        var messages = mailbox.Until(now);
        if (messages.Count == 0) return [];
        var people = mailbox.PeopleAt(messages);
        var ledger = Ledger.Enter(mailbox.Owner, people, messages, [], now).ToLookup(e => e.PersonId, StringComparer.Ordinal);
        var occasions = Occasions.Of(mailbox.Owner, people, messages, [], now);
        var counted = CountedDays.Of(mailbox.Owner, occasions, [], now);
        List<Person> persons = [.. people.All.Where(p => p.IsPerson)];
        var book = TieBook.Of(mailbox.Owner, persons, ledger, occasions, now, counted);
        var model = isRefitted ? ContactModel.Shipped.RefittedTo(OwnPast.Of(mailbox.Owner, persons, ledger, occasions, now, counted)) : null;
        var past = Past(people, messages, now);
        var ahead = Coming(people, mailbox.All, now, horizon);
        return
        [
            .. book.Ties.Where(t => past.TryGetValue(t.PersonId, out var raw) && raw.SentAges.Count + raw.ReceivedAges.Count > 0)
                .Select(t => new Candidate(
                    mailbox.Name, t.PersonId, now, t, model, book.FeaturesOf(t), ContactRules.Of(past[t.PersonId]),
                    ahead.TryGetValue(t.PersonId, out var days) ? new(days.Sent, days.Received) : new([], []))),
        ];
    }

    private static Dictionary<string, RawContact> Past(PeopleDirectory people, IReadOnlyList<LedgerMessage> messages, DateTimeOffset now)
    {
        var contacts = new Dictionary<string, RawContact>(StringComparer.Ordinal);
        foreach (var mail in messages.Select(m => m.Envelope))
        {
            var (author, others) = Parties(people, mail);
            var age = (now - mail.At).TotalDays;
            var count = others.Count + (author is null ? 0 : 1);
            if (mail.Direction == Direction.Out) foreach (var id in others) Of(contacts, id).SentAges.Add((age, others.Count));
            else
            {
                if (author is not null) Of(contacts, author).ReceivedAges.Add((age, count));
                foreach (var id in others) Of(contacts, id).BesideAges.Add(age);
            }
        }

        return contacts;
    }

    private static Dictionary<string, (List<double> Sent, List<double> Received)> Coming(
        PeopleDirectory people, IReadOnlyList<Envelope> all, DateTimeOffset now, double horizon)
    {
        var ahead = new Dictionary<string, (List<double> Sent, List<double> Received)>(StringComparer.Ordinal);
        foreach (var mail in all.Where(m => m.At > now && m.At <= now.AddDays(horizon)))
        {
            var (author, others) = Parties(people, mail);
            var days = (mail.At - now).TotalDays;
            if (mail.Direction == Direction.Out) foreach (var id in others) Of(ahead, id).Sent.Add(days);
            else if (author is not null) Of(ahead, author).Received.Add(days);
        }

        return ahead;
    }

    private static (string? Author, List<string> Others) Parties(PeopleDirectory people, Envelope mail)
    {
        var author = mail is { Direction: Direction.In, From: { } from } ? people.Of(from.Address)?.PersonId : null;
        var others = mail.To.Concat(mail.Cc).Concat(mail.Bcc).Select(p => people.Of(p.Address)?.PersonId).OfType<string>().Where(id => id != author);
        return (author, [.. others.Distinct()]);
    }

    private static RawContact Of(Dictionary<string, RawContact> contacts, string id) =>
        contacts.TryGetValue(id, out var contact) ? contact : contacts[id] = new();

    private static (List<double> Sent, List<double> Received) Of(Dictionary<string, (List<double>, List<double>)> ahead, string id) =>
        ahead.TryGetValue(id, out var days) ? days : ahead[id] = ([], []);
}
