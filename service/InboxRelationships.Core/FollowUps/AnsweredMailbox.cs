using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.FollowUps;

/// <summary>The ground with what every rule asks of it: what the owner has answered, and who is expected when.</summary>
internal sealed class AnsweredMailbox
{
    private readonly Dictionary<string, Relationship> _relationships;
    private readonly HashSet<(long MessageId, ActKind Kind)> _open;
    private readonly Dictionary<long, DateTimeOffset> _sentAt;
    private readonly HashSet<string> _toMany;

    public AnsweredMailbox(FollowUpGround ground)
    {
        Ground = ground;
        Messages = [.. LedgerMessage.Distinct(ground.Messages).Where(m => m.Envelope.At <= ground.Now)];
        Coming = [.. Calendars.Distinct(ground.Meetings).Where(m => m.Start > ground.Now && IsOpen(m))];
        _relationships = ground.Relationships.ToDictionary(r => r.PersonId, StringComparer.Ordinal);
        _open = [.. ground.Acts.Where(a => a.Direction == Direction.In && a.Status == ActStatus.Open).Select(a => (a.MessageId, a.Kind))];
        _sentAt = Messages.Where(m => m.Envelope.Direction == Direction.Out).ToDictionary(m => m.Envelope.Id, m => m.Envelope.At);
        _toMany = Messages.Where(m => m.Class.WentToMany() && m.Envelope.Direction == Direction.In)
            .Select(m => m.Envelope.From?.Address).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    public FollowUpGround Ground { get; }

    public DateTimeOffset Now => Ground.Now;

    /// <summary>Messages so far, each once, oldest first.</summary>
    public IReadOnlyList<LedgerMessage> Messages { get; }

    /// <summary>Meetings to come that stand and that the owner has not declined, in order of time.</summary>
    public IReadOnlyList<Meeting> Coming { get; }

    /// <summary>Persons with their relationships, by rank.</summary>
    public IReadOnlyList<Relationship> Relationships => Ground.Relationships;

    public Relationship? With(string personId) => _relationships.GetValueOrDefault(personId);

    /// <summary>Letters written to the owner alone or among others within so many days, with their authors, newest first.</summary>
    public IEnumerable<(LedgerMessage Message, Relationship Author)> LettersOfLast(int days) => Messages
        .Reverse()
        .TakeWhile(m => m.Envelope.At > Now.AddDays(-days))
        .Where(m => m.Envelope.Direction == Direction.In && m.IsBetweenPeople)
        .Where(m => m.Envelope.To.Any(p => Ground.Owner.Owns(p.Address)))
        .Select(m => (Message: m, Author: AuthorOf(m.Envelope)))
        .Where(l => l.Author is not null)
        .Select(l => (l.Message, l.Author!));

    /// <summary>Whether a received message from this address went to many.</summary>
    public bool WritesToMany(string address) => _toMany.Contains(address);

    /// <summary>How many letters to somebody have gone unanswered for longer than so many days.</summary>
    public int InVain(Relationship tie, int days) =>
        tie.Unanswered.Count(id => _sentAt.TryGetValue(id, out var at) && at <= Now.AddDays(-days));

    /// <summary>Whether the author of a received message did such a thing in it that still stands open.</summary>
    public bool IsOpen(LedgerMessage message, ActKind kind) => _open.Contains((message.Envelope.Id, kind));

    /// <summary>The earliest time such an open act of a received message names; null where none does.</summary>
    public DateTimeOffset? DueOf(LedgerMessage message, ActKind kind) =>
        Ground.Acts.Where(a => a.MessageId == message.Envelope.Id && a.Kind == kind && a.Status == ActStatus.Open && a.DueAt is not null).Min(a => a.DueAt);

    /// <summary>What stands open of one kind, in letters of the last days, with whom; newest first, one a letter and person.</summary>
    public IEnumerable<(Act Act, Relationship With)> Open(ActKind kind, Direction direction, int days) => Ground.Acts
        .Where(a => a.Kind == kind && a.Direction == direction && a.Status == ActStatus.Open && a.At > Now.AddDays(-days))
        .OrderByDescending(a => a.At).DistinctBy(a => (a.MessageId, a.PersonId))
        .Select(a => (Act: a, With: With(a.PersonId))).Where(x => x.With is not null).Select(x => (x.Act, x.With!));

    /// <summary>Persons invited to a meeting who have not declined; the owner is none of them.</summary>
    public IEnumerable<Relationship> Expected(Meeting meeting) => meeting.Circle()
        .Where(a => !a.IsResource && a.Response != Attendance.Declined)
        .Select(a => Ground.People.Of(a.Who.Address))
        .OfType<Person>()
        .DistinctBy(p => p.PersonId)
        .Select(p => With(p.PersonId))
        .OfType<Relationship>();

    private Relationship? AuthorOf(Envelope envelope) =>
        envelope.From is { } from && Ground.People.Of(from.Address) is { } person ? With(person.PersonId) : null;

    private static bool IsOpen(Meeting meeting) =>
        !meeting.IsCancelled && !meeting.IsPrivate && meeting.OwnerResponse != Attendance.Declined;
}
