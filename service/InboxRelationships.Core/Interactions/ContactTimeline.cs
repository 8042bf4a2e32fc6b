using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Interactions;

/// <summary>
/// One pass over a mailbox in order of time that tells, for each received message, what had gone before between its sender and the owner.
/// Classes are told from it, and it is told them one by one as it goes. A sender is an address in its certain spellings, or a contact
/// card's addresses.
/// </summary>
public sealed class ContactTimeline
{
    private const int MostOthers = 500;

    private readonly Owner _owner;
    private readonly Func<Envelope, SenderHistory, bool> _wentToMany;
    private readonly OwnRounds _rounds;
    private readonly Dictionary<string, string> _partyOf;
    private readonly Dictionary<string, Exchange> _exchanges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sentToDomain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _firstWordOfOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Thread, string Party), DateTimeOffset> _lastAnswer = [];

    private ContactTimeline(Owner owner, IReadOnlyList<ContactCard> contacts, IReadOnlyList<Envelope> mails, Func<Envelope, SenderHistory, bool> wentToMany)
    {
        (_owner, _wentToMany) = (owner, wentToMany);
        _rounds = new(mails.Where(m => m.Direction == Direction.Out), Recipients);
        _partyOf = contacts.OrderBy(c => c.ContactId, StringComparer.Ordinal)
            .SelectMany(c => c.Addresses.Select(a => (Address: MailboxAddress.Canonical(a), Party: "card:" + c.ContactId)))
            .DistinctBy(x => x.Address)
            .ToDictionary(x => x.Address, x => x.Party, StringComparer.Ordinal);
    }

    /// <summary>Order and repeats of the input change nothing.</summary>
    /// <param name="owner">Whose mailbox it is.</param>
    /// <param name="envelopes">All its messages.</param>
    /// <param name="contacts">The address book.</param>
    /// <param name="wentToMany">Asked of each received message, oldest first, with its sender's history; counts for those that follow.</param>
    /// <returns>By the row key of each message the owner sent, and each received one that names its author.</returns>
    public static IReadOnlyDictionary<long, SenderHistory> Of(
        Owner owner, IEnumerable<Envelope> envelopes, IReadOnlyList<ContactCard> contacts, Func<Envelope, SenderHistory, bool> wentToMany)
    {
        var copies = envelopes.DistinctBy(e => e.Id).ToLookup(MailOrder.IdentityOf, StringComparer.Ordinal);
        var mails = MailOrder.Distinct(copies.SelectMany(c => c), e => e);
        var timeline = new ContactTimeline(owner, contacts, mails, wentToMany);
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

    private SenderHistory? Pass(Envelope mail)
    {
        if (mail.Direction == Direction.Out)
        {
            foreach (var party in PartiesTo(mail)) ExchangeWith(party).NoteSent(mail.At);
            foreach (var domain in Recipients(mail).Where(a => !MailboxAddress.IsPublic(a)).Select(MailboxAddress.FamilyOf).Distinct())
                _sentToDomain[domain] = _sentToDomain.GetValueOrDefault(domain) + 1;
            return new() { SameSubjectRecipients = _rounds.OthersBeside(mail) };
        }
        if (mail.From is not { } from || _owner.Owns(from.Address)) return null;
        var exchange = ExchangeWith(PartyOf(from.Address));
        var prior = PriorOf(mail, from.Address, exchange);
        exchange.NoteReceived(mail.At, Recipients(mail), _wentToMany(mail, prior));
        return prior;
    }

    private SenderHistory PriorOf(Envelope mail, string author, Exchange exchange)
    {
        var thread = MailOrder.ThreadOf(mail);
        return new()
        {
            ReceivedBefore = exchange.Received,
            SentBefore = exchange.Sent,
            SentToDomainBefore = MailboxAddress.IsPublic(author) ? 0 : _sentToDomain.GetValueOrDefault(MailboxAddress.FamilyOf(author)),
            OwnerWroteInThread = _firstWordOfOwner.TryGetValue(thread, out var first) && first < mail.At,
            OwnerAnswered = _lastAnswer.TryGetValue((thread, PartyOf(author)), out var last) && last > mail.At,
            DaysSinceTwoWay = (mail.At - exchange.LastTurn)?.TotalDays,
            DaysSinceAny = (mail.At - exchange.Last)?.TotalDays,
            IsContact = _partyOf.ContainsKey(MailboxAddress.Canonical(author)),
            BulkBefore = exchange.Bulk,
            FanOut = exchange.Others,
        };
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
        private readonly HashSet<string> _others = new(StringComparer.Ordinal);
        private Direction? _lastSpeaker;

        public int Bulk { get; private set; }

        public int Others => _others.Count;

        public int Received { get; private set; }

        public int Sent { get; private set; }

        public DateTimeOffset? Last { get; private set; }

        public DateTimeOffset? LastTurn { get; private set; }

        public void NoteReceived(DateTimeOffset at, IEnumerable<string> others, bool wentToMany)
        {
            Received++;
            if (wentToMany) Bulk++;
            _others.UnionWith(others.Take(MostOthers - _others.Count));
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
