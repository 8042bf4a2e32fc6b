using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Interactions;

/// <summary>
/// One pass over a mailbox in order of time that tells, for each received message, what had gone before between its sender and the owner.
/// It needs no class of any message, so that classes can be told from it. A sender is an address in its certain spellings, or a contact
/// card's addresses.
/// </summary>
public sealed class ContactTimeline
{
    private readonly Owner _owner;
    private readonly Dictionary<string, string> _partyOf;
    private readonly Dictionary<string, Exchange> _exchanges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sentToDomain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _firstWordOfOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Thread, string Party), DateTimeOffset> _lastAnswer = [];

    private ContactTimeline(Owner owner, IReadOnlyList<ContactCard> contacts)
    {
        _owner = owner;
        _partyOf = contacts.OrderBy(c => c.ContactId, StringComparer.Ordinal)
            .SelectMany(c => c.Addresses.Select(a => (Address: MailboxAddress.Canonical(a), Party: "card:" + c.ContactId)))
            .DistinctBy(x => x.Address)
            .ToDictionary(x => x.Address, x => x.Party, StringComparer.Ordinal);
    }

    /// <summary>Order and repeats of the input change nothing.</summary>
    /// <returns>By the row key of each received message that names its author.</returns>
    public static IReadOnlyDictionary<long, PriorContact> Of(Owner owner, IEnumerable<Envelope> envelopes, IReadOnlyList<ContactCard> contacts)
    {
        var copies = envelopes.DistinctBy(e => e.Id).ToLookup(MailOrder.IdentityOf, StringComparer.Ordinal);
        var mails = MailOrder.Distinct(copies.SelectMany(c => c), e => e);
        var timeline = new ContactTimeline(owner, contacts);
        timeline.NoteAnswers(mails);
        return mails
            .Select(mail => (mail, Prior: timeline.Pass(mail)))
            .Where(x => x.Prior is not null)
            .SelectMany(x => copies[MailOrder.IdentityOf(x.mail)].Select(copy => (copy.Id, x.Prior)))
            .ToDictionary(x => x.Id, x => x.Prior!);
    }

    private void NoteAnswers(IReadOnlyList<Envelope> mails)
    {
        foreach (var mail in mails.Where(m => m.Direction == Direction.Out && m.Meeting == MeetingMail.None))
        {
            _firstWordOfOwner.TryAdd(MailOrder.ThreadOf(mail), mail.At);
            foreach (var party in PartiesTo(mail)) _lastAnswer[(MailOrder.ThreadOf(mail), party)] = mail.At;
        }
    }

    private PriorContact? Pass(Envelope mail)
    {
        if (mail.Direction == Direction.Out)
        {
            foreach (var party in PartiesTo(mail)) ExchangeWith(party).NoteSent(mail.At);
            foreach (var domain in Recipients(mail).Where(a => !MailboxAddress.IsPublic(a)).Select(MailboxAddress.FamilyOf).Distinct())
                _sentToDomain[domain] = _sentToDomain.GetValueOrDefault(domain) + 1;
            return null;
        }
        if (mail.From is not { } from || _owner.Owns(from.Address)) return null;
        var exchange = ExchangeWith(PartyOf(from.Address));
        var prior = PriorOf(mail, from.Address, exchange);
        exchange.NoteReceived(mail.At);
        return prior;
    }

    private PriorContact PriorOf(Envelope mail, string author, Exchange exchange)
    {
        var thread = MailOrder.ThreadOf(mail);
        var party = PartyOf(author);
        return new(
            exchange.Received,
            exchange.Sent,
            MailboxAddress.IsPublic(author) ? 0 : _sentToDomain.GetValueOrDefault(MailboxAddress.FamilyOf(author)),
            _firstWordOfOwner.TryGetValue(thread, out var first) && first < mail.At,
            _lastAnswer.TryGetValue((thread, party), out var last) && last > mail.At,
            (mail.At - exchange.LastTurn)?.TotalDays,
            (mail.At - exchange.Last)?.TotalDays,
            _partyOf.ContainsKey(MailboxAddress.Canonical(author)));
    }

    private Exchange ExchangeWith(string party) =>
        _exchanges.TryGetValue(party, out var known) ? known : _exchanges[party] = new Exchange();

    private IEnumerable<string> PartiesTo(Envelope mail) => Recipients(mail).Select(PartyOf).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Recipients(Envelope mail) =>
        mail.To.Concat(mail.Cc).Concat(mail.Bcc).Select(p => p.Address).Where(a => !_owner.Owns(a));

    private string PartyOf(string address) =>
        MailboxAddress.Canonical(address) is var canonical && _partyOf.TryGetValue(canonical, out var card) ? card : canonical;

    /// <summary>The running state of mail with one party.</summary>
    private sealed class Exchange
    {
        private Direction? _lastSpeaker;

        public int Received { get; private set; }

        public int Sent { get; private set; }

        public DateTimeOffset? Last { get; private set; }

        public DateTimeOffset? LastTurn { get; private set; }

        public void NoteReceived(DateTimeOffset at)
        {
            Received++;
            Note(Direction.In, at);
        }

        public void NoteSent(DateTimeOffset at)
        {
            Sent++;
            Note(Direction.Out, at);
        }

        private void Note(Direction speaker, DateTimeOffset at)
        {
            if (_lastSpeaker is { } before && before != speaker) LastTurn = at;
            (_lastSpeaker, Last) = (speaker, at);
        }
    }
}
