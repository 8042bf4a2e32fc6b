using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Core.People;

/// <summary>A <see cref="SeenParticipant"/> while it is being counted.</summary>
internal sealed class Sighting(string address)
{
    private readonly Dictionary<string, int> _namesBetweenPeople = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _namesOnBulk = new(StringComparer.Ordinal);
    private readonly Dictionary<Signature, (int Times, DateTimeOffset Last)> _signatures = [];
    private readonly HashSet<long> _authorOf = [];
    private readonly HashSet<long> _recipientOf = [];
    private DateTimeOffset? _first, _last;
    private int _wrote, _sentBulk, _posted, _writtenTo, _alongside, _postedTo, _invited;
    private bool _isResource;

    public string Address => address;

    public HashSet<string> Conversations { get; } = new(StringComparer.Ordinal);

    public HashSet<string> AnswersFor { get; } = new(StringComparer.Ordinal);

    public int HandedOn { get; set; }

    public void CountAsAuthor(LedgerMessage message)
    {
        if (message.IsBetweenPeople)
        {
            _wrote++;
            Met(_authorOf, message.Envelope.Id, message.Envelope.At);
            if (message.SignedAs is { } signature) CountSignature(signature, message.Envelope.At);
        }
        else if (message.Class == OutreachClass.Discussion) _posted++;
        else if (message.Envelope.Meeting == MeetingMail.None) _sentBulk++;
    }

    public void CountAsRecipient(LedgerMessage message)
    {
        if (message.Envelope.Direction == Direction.Out) _writtenTo++;
        else if (message.IsBetweenPeople) _alongside++;
        else if (message.Class == OutreachClass.Discussion) _postedTo++;
        if (message.IsBetweenPeople) Met(_recipientOf, message.Envelope.Id, message.Envelope.At);
    }

    public void CountAsGuest(Meeting meeting, bool isResource)
    {
        _invited++;
        _isResource |= isResource;
        Met(_recipientOf, ~meeting.Id, meeting.Start);
    }

    public void CountName(string? name, bool between)
    {
        if (string.IsNullOrWhiteSpace(name)) return;
        var names = between ? _namesBetweenPeople : _namesOnBulk;
        names[name] = names.GetValueOrDefault(name) + 1;
    }

    public SeenParticipant Seen() => new(address)
    {
        Names = _namesBetweenPeople.Count > 0 ? _namesBetweenPeople : _namesOnBulk,
        IsNamedBetweenPeople = _namesBetweenPeople.Count > 0,
        Wrote = _wrote,
        SentBulk = _sentBulk,
        Posted = _posted,
        WrittenTo = _writtenTo,
        Alongside = _alongside,
        PostedTo = _postedTo,
        HandedOn = HandedOn,
        Invited = _invited,
        IsResource = _isResource,
        Signatures = [.. _signatures.Select(s => new SeenSignature(s.Key, s.Value.Times, s.Value.Last))],
        AnswersFor = AnswersFor,
        Conversations = Conversations,
        AuthorOf = _authorOf,
        RecipientOf = _recipientOf,
        First = _first,
        Last = _last,
    };

    private void CountSignature(Signature signature, DateTimeOffset at)
    {
        var (times, last) = _signatures.GetValueOrDefault(signature, (0, at));
        _signatures[signature] = (times + 1, last > at ? last : at);
    }

    private void Met(HashSet<long> where, long key, DateTimeOffset at)
    {
        where.Add(key);
        _first = _first < at ? _first : at;
        _last = _last > at ? _last : at;
    }
}
