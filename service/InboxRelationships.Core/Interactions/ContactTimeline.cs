using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Interactions;

/// <summary>
/// One pass over a mailbox in order of time that tells, for each message, what had gone before between its sender and the owner.
/// Classes are told from it, and it is told them as it goes: ask <see cref="Before"/> of each of <see cref="Mails"/> in turn, then
/// <see cref="Note"/> it. A sender is an address in its certain spellings, or a contact card's addresses.
/// </summary>
public sealed class ContactTimeline
{
    private const int MostParties = 20;

    private readonly Owner _owner;
    private readonly OwnRounds _rounds;
    private readonly Forums _forums;
    private readonly ILookup<string, Envelope> _others;
    private readonly Dictionary<string, string> _partyOf;
    private readonly TermMemory _terms = new();
    private readonly AddressForms _forms = new();
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Exchange> _exchanges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sentToDomain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _firstWordOfOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Thread, string Party), DateTimeOffset> _lastAnswer = [];

    /// <summary>A pass at its beginning. Order and repeats of the input change nothing.</summary>
    /// <param name="owner">Whose mailbox it is.</param>
    /// <param name="envelopes">All its messages.</param>
    /// <param name="contacts">The address book.</param>
    public ContactTimeline(Owner owner, IEnumerable<Envelope> envelopes, IReadOnlyList<ContactCard> contacts)
    {
        _owner = owner;
        _forums = new(owner);
        Mails = MailOrder.Distinct(envelopes, e => e);
        // Nearly all messages are there once: what is kept of copies is kept of the others alone.
        var first = Mails.Select(m => m.Id).ToHashSet();
        _others = envelopes.Where(e => !first.Contains(e.Id)).DistinctBy(e => e.Id).ToLookup(MailOrder.IdentityOf, StringComparer.Ordinal);
        _rounds = new(Mails.Where(m => m.Direction == Direction.Out), Recipients);
        _partyOf = contacts.OrderBy(c => c.ContactId, StringComparer.Ordinal)
            .SelectMany(c => c.Addresses.Select(a => (Address: MailboxAddress.Canonical(a), Party: "card:" + c.ContactId)))
            .DistinctBy(x => x.Address)
            .ToDictionary(x => x.Address, x => x.Party, StringComparer.Ordinal);
        NoteAnswers(Mails);
    }

    /// <summary>Each message once, oldest first: the pass goes in this order.</summary>
    public IReadOnlyList<Envelope> Mails { get; }

    /// <summary>The message with its copies in other folders, which share its history.</summary>
    public IEnumerable<Envelope> CopiesOf(Envelope mail) => _others[MailOrder.IdentityOf(mail)].Prepend(mail);

    /// <summary>The sender of a received message as histories are kept by; null for mail of the owner's, or that names nobody.</summary>
    public string? SenderOf(Envelope mail) => mail.Direction == Direction.In && AuthorOf(mail) is { } author ? PartyOf(author) : null;

    /// <summary>Whether the owner wrote in a message's conversation, before it or after.</summary>
    public bool IsTwoWay(Envelope mail) => _firstWordOfOwner.ContainsKey(MailOrder.ThreadOf(mail));

    /// <summary>What had gone before a message, when all older ones are noted.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="terms">Its rarer words; null where they are not known.</param>
    public SenderHistory Before(Envelope mail, LetterTerms? terms = null)
    {
        if (mail.Direction == Direction.Out) return new() { SameSubjectRecipients = _rounds.OthersBeside(mail) };
        return AuthorOf(mail) is { } author ? PriorOf(mail, author, terms ?? LetterTerms.None) : SenderHistory.None;
    }

    /// <summary>Takes the message into what goes before those that follow.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="wentToMany">Whether it is taken for one of those sent to many.</param>
    /// <param name="terms">Its rarer words; null where they are not known.</param>
    public void Note(Envelope mail, bool wentToMany, LetterTerms? terms = null)
    {
        NoteTerms(mail, wentToMany, terms ?? LetterTerms.None);
        if (mail.Direction == Direction.Out) NoteSent(mail, wentToMany);
        else if (AuthorOf(mail) is { } author)
        {
            ExchangeWith(PartyOf(author)).NoteReceived(mail, Recipients(mail), wentToMany);
            _forums.Note(mail);
        }
    }

    // What went to many is no common ground; nor is what comes from those the owner never writes to.
    private void NoteTerms(Envelope mail, bool wentToMany, LetterTerms terms)
    {
        var isOut = mail.Direction == Direction.Out;
        if (terms == LetterTerms.None || (!isOut && AuthorOf(mail) is null)) return;
        var parties = isOut ? PartiesTo(mail) : [PartyOf(AuthorOf(mail)!)];
        _terms.Note(terms, isOut, wentToMany ? [] : parties.Where(_written.Contains).Take(MostParties));
        if (!isOut && !wentToMany) _forms.Note(PartyOf(AuthorOf(mail)!), terms.Greeted);
    }

    private void NoteAnswers(IReadOnlyList<Envelope> mails)
    {
        foreach (var mail in mails.Where(m => m.Direction == Direction.Out && m.Meeting == MeetingMail.None))
        {
            _firstWordOfOwner.TryAdd(MailOrder.ThreadOf(mail), mail.At);
            foreach (var party in PartiesTo(mail))
            {
                _lastAnswer[(MailOrder.ThreadOf(mail), party)] = mail.At;
                _written.Add(party);
            }
        }
    }

    private string? AuthorOf(Envelope mail) => mail.From is { } from && !_owner.Owns(from.Address) ? from.Address : null;

    private void NoteSent(Envelope mail, bool wentToMany)
    {
        foreach (var party in PartiesTo(mail)) ExchangeWith(party).NoteSent(mail.At, wentToMany);
        foreach (var domain in Recipients(mail).Where(a => !MailboxAddress.IsPublic(a)).Select(MailboxAddress.FamilyOf).Distinct())
            _sentToDomain[domain] = _sentToDomain.GetValueOrDefault(domain) + 1;
    }

    private SenderHistory PriorOf(Envelope mail, string author, LetterTerms terms)
    {
        var party = PartyOf(author);
        var exchange = ExchangeWith(party);
        var thread = MailOrder.ThreadOf(mail);
        return new()
        {
            ReceivedBefore = exchange.Received,
            SentBefore = exchange.Sent,
            SentToDomainBefore = MailboxAddress.IsPublic(author) ? 0 : _sentToDomain.GetValueOrDefault(MailboxAddress.FamilyOf(author)),
            OwnerWroteInThread = _firstWordOfOwner.TryGetValue(thread, out var first) && first < mail.At,
            OwnerAnswered = _lastAnswer.TryGetValue((thread, party), out var last) && last > mail.At,
            DaysSinceTwoWay = (mail.At - exchange.LastTurn)?.TotalDays,
            DaysSinceAny = (mail.At - exchange.Last)?.TotalDays,
            IsContact = _partyOf.ContainsKey(MailboxAddress.Canonical(author)),
            BulkBefore = exchange.Bulk,
            FanOut = exchange.Others,
            Terms = _terms.Of(terms, party),
            GreetedOtherwise = _forms.IsNewOf(party, terms.Greeted),
            GreetedLikeNobody = _forms.IsNewOfAll(terms.Greeted),
            Row = exchange.RowWith(mail) is { Length: > 0 } gaps ? new(gaps) : LetterRow.None,
            ContinuesSubject = exchange.IsContinuedBy(mail),
            AnswerersHere = _forums.AnswerersBefore(mail),
        };
    }

    private Exchange ExchangeWith(string party) =>
        _exchanges.TryGetValue(party, out var known) ? known : _exchanges[party] = new Exchange();

    private IEnumerable<string> PartiesTo(Envelope mail) => Recipients(mail).Select(PartyOf).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Recipients(Envelope mail) =>
        mail.Addressees.Concat(mail.Bcc).Select(p => p.Address).Where(a => !_owner.Owns(a));

    private string PartyOf(string address) =>
        MailboxAddress.Canonical(address) is var canonical && _partyOf.TryGetValue(canonical, out var card) ? card : canonical;
}
