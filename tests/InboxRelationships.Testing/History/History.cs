using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Mining;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Testing;

/// <summary>
/// A mailbox's past told step by step, as seen on <see cref="Today"/>: <c>History.Of(owner).Sent(to: ana, daysAgo: 3)…</c>
/// </summary>
public sealed class History
{
    private readonly Owner _owner;
    private readonly List<LedgerMessage> _messages = [];
    private readonly List<Meeting> _meetings = [];
    private readonly List<ContactCard> _contacts = [];

    private History(Owner owner) => _owner = owner;

    /// <summary>A Wednesday at noon in the owner's zone.</summary>
    public static DateTimeOffset Today { get; } = new(2026, 3, 11, 11, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<LedgerMessage> Messages => _messages;

    public static History Of(Owner owner) => new(owner);

    public static History OfMe() => new(Acquaintances.Owner);

    public static DateTimeOffset DaysAgo(double days) => Today.AddDays(-days);

    /// <summary>The owner writes.</summary>
    public History Sent(
        Participant to, double daysAgo, string? thread = null, OutreachClass of = OutreachClass.Personal, bool reply = false,
        Participant[]? also = null, Participant[]? cc = null, MeetingMail meeting = MeetingMail.None, ActKind[]? acts = null, bool attached = false)
    {
        var envelope = Envelope(daysAgo, thread) with
        {
            Direction = Direction.Out,
            From = Acquaintances.Me,
            To = [to, .. also ?? []],
            Cc = cc ?? [],
            IsMarkedReply = reply,
            Meeting = meeting,
        };
        _messages.Add(new(envelope, of) { Letter = Doing(acts), HasAttachments = attached });
        return this;
    }

    /// <summary>Somebody writes to the owner.</summary>
    public History Received(
        Participant from, double daysAgo, string? thread = null, OutreachClass of = OutreachClass.Personal, bool reply = false, bool asks = false,
        bool thanks = false, Participant[]? also = null, bool inCopy = false, Participant[]? to = null,
        MeetingMail meeting = MeetingMail.None, ActKind[]? acts = null,
        Func<LedgerMessage, LedgerMessage>? but = null)
    {
        Participant[] addressed = to ?? (inCopy ? also ?? [] : [Acquaintances.Me, .. also ?? []]);
        var envelope = Envelope(daysAgo, thread) with
        {
            Direction = Direction.In,
            From = from,
            To = addressed,
            Cc = inCopy ? [Acquaintances.Me] : [],
            IsMarkedReply = reply,
            Meeting = meeting,
        };
        ActKind[] done = [.. asks ? [ActKind.Ask] : Array.Empty<ActKind>(), .. thanks ? [ActKind.Thanks] : Array.Empty<ActKind>(), .. acts ?? []];
        var message = new LedgerMessage(envelope, of) { Letter = Doing(done) };
        _messages.Add(but?.Invoke(message) ?? message);
        return this;
    }

    /// <summary>The owner meets somebody; a negative age is a meeting to come.</summary>
    public History Met(
        Participant with, double daysAgo, int minutes = 30, string? series = null, Participant[]? also = null, Func<Meeting, Meeting>? but = null)
    {
        var meeting = Meetings.With(_meetings.Count + 1, DaysAgo(daysAgo), minutes, [with, .. also ?? []]) with { SeriesId = series };
        _meetings.Add(but?.Invoke(meeting) ?? meeting);
        return this;
    }

    /// <summary>Somebody stands in the owner's address book.</summary>
    public History Knows(string name, params string[] addresses)
    {
        _contacts.Add(new($"contact-{_contacts.Count + 1}", name, addresses, null, null));
        return this;
    }

    /// <summary>The same step again and again, so many days apart, the last time so many days ago.</summary>
    public History Every(int days, int times, Func<History, double, History> step, double last = 1)
    {
        for (var i = times - 1; i >= 0; i--) step(this, last + (i * days));
        return this;
    }

    /// <summary>The owner writes and is answered the day after.</summary>
    public History Exchanged(Participant with, double daysAgo) =>
        Sent(with, daysAgo + 1, $"with {with.Address} {daysAgo}").Received(with, daysAgo, $"with {with.Address} {daysAgo}", reply: true);

    public MailboxHistory Told() => new(_owner, [.. _messages], [.. _meetings], [.. _contacts]);

    public MinedMailbox Mined() => MailboxMiner.Mine(Told(), Today);

    /// <summary>What the mined figures say of one address.</summary>
    public Relationship With(Participant who) => Mined().With(who);

    private static LetterActs Doing(ActKind[]? acts) => new([.. (acts ?? []).Select((kind, i) => new ReadAct(kind, i, i))]);

    private Envelope Envelope(double daysAgo, string? thread) => new()
    {
        Id = _messages.Count + 1,
        InternetMessageId = $"<{_messages.Count + 1}@story.example>",
        ConversationId = thread ?? $"thread {_messages.Count + 1}",
        At = DaysAgo(daysAgo),
        Direction = Direction.In,
    };
}
