using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Acts;

/// <summary>
/// Finds what closes an act: an ask the answer, a promise what fulfils it, thanks a word of notice, and any of them that it was called off.
/// Mail of software, mail that could not be delivered, and mail that was taken back close nothing.
/// </summary>
internal sealed class Closing
{
    // Who answers in a new mail does so at once: nine replies of ten come within a day (Kooti et al. 2015). Later it is about something else.
    private const int PromptDays = 2;

    // A meeting is taken for the answer only while the question is fresh.
    private const int FreshDays = 14;

    // What was promised without a day takes longer to come than an answer.
    private const int PatientDays = 30;

    private readonly PeopleDirectory _people;
    private readonly ILookup<string, ActedMessage> _threads;
    private readonly ILookup<string, ActedMessage> _letters;
    private readonly ILookup<string, Meeting> _met;

    public Closing(Owner owner, PeopleDirectory people, IReadOnlyList<ActedMessage> messages, IEnumerable<Meeting> meetings, DateTimeOffset now)
    {
        _people = people;
        var takers = messages.Where(m => m.Ledger.IsBounce || m.Letter.Withdraws).ToLookup(m => m.Thread, StringComparer.Ordinal);
        var standing = messages.Where(m => Stands(m, takers[m.Thread])).ToList();
        _threads = standing.ToLookup(m => m.Thread, StringComparer.Ordinal);
        _letters = standing.SelectMany(m => m.Persons.Select(p => (p.PersonId, Message: m))).ToLookup(x => x.PersonId, x => x.Message, StringComparer.Ordinal);
        _met = Calendars.Distinct(meetings).Where(m => m.Start <= now && !m.IsCancelled && m.OwnerResponse != Attendance.Declined)
            .SelectMany(m => PresentAt(m).Select(p => (p.PersonId, Meeting: m)))
            .ToLookup(x => x.PersonId, x => x.Meeting, StringComparer.Ordinal);
    }

    /// <summary>The act as it stands.</summary>
    public Act Settle(Act act, ActedMessage message) => act.Kind switch
    {
        ActKind.Ask or ActKind.Invitation => CalledOff(act, message) ?? Answered(act, message) ?? act,
        ActKind.Promise => CalledOff(act, message) ?? Kept(act, message) ?? act,
        ActKind.Thanks => Acknowledged(act, message) ?? act,
        _ => act with { Status = ActStatus.Done },
    };

    private IEnumerable<Person> PresentAt(Meeting meeting) =>
        meeting.Circle().Where(a => a.Response != Attendance.Declined).Select(a => _people.Of(a.Who.Address)).OfType<Person>();

    private static bool Stands(ActedMessage message, IEnumerable<ActedMessage> takers) =>
        message.Ledger is { IsAutomatic: false, IsGone: false } && !message.Letter.Withdraws
        && !takers.Any(t => t.Envelope.At >= message.Envelope.At && TakesBack(t, message));

    private static bool TakesBack(ActedMessage later, ActedMessage message) => later.Ledger.IsBounce
        ? message.Envelope.Direction == Direction.Out && later.Envelope.At - message.Envelope.At < TimeSpan.FromDays(1)
        : later.Letter.Withdraws && later.Envelope.From?.Address == message.Envelope.From?.Address && later != message;

    private Act? CalledOff(Act act, ActedMessage message) => After(act, _threads[message.Thread])
        .FirstOrDefault(m => m.Envelope.Direction == AskerOf(act) && m.Letter.CallsOff && m.Involves(act.PersonId)) is { } off
        ? act with { Status = ActStatus.CalledOff, ClosedBy = off.Envelope.Id }
        : null;

    // Who asked calls off a question; a promise is released by the one it was made to.
    private static Direction AskerOf(Act act) => act.Kind == ActKind.Promise ? Opposite(act.Direction) : act.Direction;

    private Act? Answered(Act act, ActedMessage message)
    {
        var thread = After(act, _threads[message.Thread]).ToList();
        if (thread.Find(m => m.Envelope.Direction != act.Direction && Reaches(m, act.PersonId)) is { } answer) return Closed(act, answer);
        // Somebody else who was asked too has answered, and the asker is satisfied.
        if (thread.Find(m => IsOnward(act, m) && IsContent(m)) is { } content) return Closed(act, content);
        return Elsewhere(act, message) ?? Met(act);
    }

    private Act? Kept(Act act, ActedMessage message)
    {
        var thread = After(act, _threads[message.Thread]).ToList();
        if (thread.Find(m => IsOnward(act, m) && (Brings(m) || !m.Does(ActKind.Promise))) is { } kept) return Closed(act, kept);
        // Thanks that come at once are for the promise itself.
        if (thread.Find(m => IsBack(act, m) && IsContent(m) && m.Envelope.At - act.At > TimeSpan.FromHours(12)) is { } thanked) return Closed(act, thanked);
        var until = (act.DueAt ?? act.At).AddDays(PatientDays);
        var later = After(act, _letters[act.PersonId]).TakeWhile(m => m.Envelope.At <= until);
        return later.FirstOrDefault(m => m.Envelope.Direction == act.Direction && m.Ledger.IsBetweenPeople && Brings(m)) is { } file
            ? Closed(act, file)
            : Met(act);
    }

    // Any word to the one who thanked will do, but a circular is none.
    private Act? Acknowledged(Act act, ActedMessage message) =>
        After(act, _threads[message.Thread].Concat(_letters[act.PersonId].Where(m => m.Ledger.IsBetweenPeople)))
            .Where(m => IsBack(act, m)).MinBy(m => m.Envelope.At) is { } word ? Closed(act, word) : Met(act);

    // A letter of its own, to the one person alone, of the same subject or at once: people answer in a new mail.
    private Act? Elsewhere(Act act, ActedMessage message) => After(act, _letters[act.PersonId])
        .Where(m => m.Envelope.Direction != act.Direction && m.Ledger.IsBetweenPeople && m.Persons.Count == 1 && m.Envelope.To.Count == 1)
        .FirstOrDefault(m => m.Envelope.At <= act.At.AddDays(PromptDays) || HasSubjectOf(message, m)) is { } letter
        ? Closed(act, letter)
        : null;

    private static bool HasSubjectOf(ActedMessage one, ActedMessage other) =>
        other.Envelope.SubjectKey is { } key && key == one.Envelope.SubjectKey;

    // The way the act went, and the way back.
    private static bool IsOnward(Act act, ActedMessage message) => message.Envelope.Direction == act.Direction && message.Involves(act.PersonId);

    private static bool IsBack(Act act, ActedMessage message) => message.Envelope.Direction != act.Direction && message.Involves(act.PersonId);

    private static bool IsContent(ActedMessage message) => message.Does(ActKind.Thanks) && !message.Does(ActKind.Ask);

    private static bool Brings(ActedMessage message) => message.Does(ActKind.Delivery) || message.HasAttachments;

    // Whoever gets a copy of the owner's answer has it; what is passed on to somebody else answers nobody.
    private bool Reaches(ActedMessage message, string personId) => message.Involves(personId) || (message.Envelope.Direction == Direction.Out
        && message.Envelope.Cc.Concat(message.Envelope.Bcc).Any(p => _people.Of(p.Address)?.PersonId == personId));

    private Act? Met(Act act) =>
        _met[act.PersonId].Where(m => m.Start > act.At && m.Start - act.At <= TimeSpan.FromDays(FreshDays)).MinBy(m => m.Start) is { } meeting
            ? act with { Status = ActStatus.Closed, ClosedByMeeting = meeting.Id }
            : null;

    private static IEnumerable<ActedMessage> After(Act act, IEnumerable<ActedMessage> messages) =>
        messages.Where(m => m.Envelope.At > act.At && m.Envelope.Id != act.MessageId);

    private static Act Closed(Act act, ActedMessage by) => act with { Status = ActStatus.Closed, ClosedBy = by.Envelope.Id };

    private static Direction Opposite(Direction direction) => direction == Direction.In ? Direction.Out : Direction.In;
}
