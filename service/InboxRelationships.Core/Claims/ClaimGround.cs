using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Claims;

/// <summary>What a mailbox holds that claims can be held against, found by address, organisation and name. Private meetings are left out.</summary>
public sealed class ClaimGround
{
    private readonly Owner _owner;
    private readonly Dictionary<string, List<Trace>> _byParty = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _partiesOf = new(StringComparer.Ordinal);
    private readonly PartyBook _parties;
    private readonly KnownNames _names;

    /// <summary>Takes a mailbox. Order and repeats of the input change nothing.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="envelopes">All messages.</param>
    /// <param name="meetings">All meetings.</param>
    /// <param name="contacts">The address book.</param>
    /// <param name="names">How the names in claims were kept.</param>
    public ClaimGround(Owner owner, IEnumerable<Envelope> envelopes, IEnumerable<Meeting> meetings, IReadOnlyList<ContactCard> contacts, NameKeys? names = null)
    {
        _owner = owner;
        _names = new(names);
        _parties = new(contacts);
        foreach (var card in contacts)
            foreach (var address in card.Addresses) _names.Note(PartyOf(address), card.DisplayName);
        foreach (var mail in MailOrder.Distinct(envelopes, e => e)) Take(mail);
        foreach (var meeting in Calendars.Distinct(meetings)) Take(meeting);
        foreach (var traces in _byParty.Values) traces.Sort((a, b) => a.At.CompareTo(b.At));
    }

    /// <summary>When the oldest message came; null in an empty mailbox.</summary>
    public DateTimeOffset? Oldest { get; private set; }

    /// <summary>When the oldest meeting was; null without a calendar.</summary>
    public DateTimeOffset? OldestMeeting { get; private set; }

    /// <summary>Whether the address stands in the address book.</summary>
    internal bool IsContact(string address) => _parties.IsContact(address);

    /// <summary>What took place with an address, or another one of its contact card, before an instant; oldest first.</summary>
    internal IEnumerable<Trace> With(string address, DateTimeOffset before) => Of(PartyOf(address), before);

    /// <summary>What took place with others of the address's organisation; nothing at a public provider's.</summary>
    internal IEnumerable<Trace> WithColleagues(string address, DateTimeOffset before) =>
        MailboxAddress.IsPublic(address) || !_partiesOf.TryGetValue(MailboxAddress.FamilyOf(address), out var parties)
            ? [] : parties.Where(p => p != PartyOf(address)).SelectMany(p => Of(p, before));

    /// <summary>What took place with bearers of the sender's name under other addresses.</summary>
    internal IEnumerable<Trace> WithNamesakes(Participant sender, DateTimeOffset before) =>
        _names.LikeThe(sender).Where(p => p != PartyOf(sender.Address)).SelectMany(p => Of(p, before));

    /// <summary>Whether somebody of the sender's name stands anywhere else, be it in the address book alone.</summary>
    internal bool HasNamesake(Participant sender) => _names.LikeThe(sender).Any(p => p != PartyOf(sender.Address));

    /// <summary>Whether the owner and the address are of one organisation.</summary>
    internal bool IsOwnOrganisation(string address) =>
        !MailboxAddress.IsPublic(address) && _owner.Addresses.Any(a => MailboxAddress.FamilyOf(a) == MailboxAddress.FamilyOf(address));

    /// <summary>What took place with whoever bears the name of a referral, and whether they and the sender were ever seen together.</summary>
    internal (IReadOnlyList<Trace> Known, bool AreTogether) WithNamed(string name, string sender, DateTimeOffset before)
    {
        var bearers = _names.Bearing(name).Where(p => p != PartyOf(sender)).ToList();
        List<Trace> known = [.. bearers.SelectMany(p => Of(p, before))];
        var senders = Of(PartyOf(sender), before).Select(t => (t.MessageId, t.MeetingId)).ToHashSet();
        var family = MailboxAddress.IsPublic(sender) ? null : MailboxAddress.FamilyOf(sender);
        var together = known.Any(t => senders.Contains((t.MessageId, t.MeetingId)))
            || (family is not null && _partiesOf.TryGetValue(family, out var colleagues) && bearers.Exists(colleagues.Contains));
        return (known, together);
    }

    private IEnumerable<Trace> Of(string party, DateTimeOffset before) =>
        _byParty.TryGetValue(party, out var traces) ? traces.TakeWhile(t => t.At < before) : [];

    private string PartyOf(string address) => _parties.PartyOf(address);

    private void Take(Envelope mail)
    {
        if (Oldest is null || mail.At < Oldest) Oldest = mail.At;
        var author = mail.Direction == Direction.In && mail.From is { } from ? [from] : Array.Empty<Participant>();
        List<Participant> on = [.. author.Concat(mail.To).Concat(mail.Cc).Concat(mail.Bcc).Where(p => !_owner.Owns(p.Address)).DistinctBy(p => p.Address)];
        var trace = new Trace(mail.At, mail.Direction, Math.Max(0, on.Count - 1), mail.Id, null, mail.SubjectKey);
        // Who stands beside the owner on another's letter is met by name alone.
        foreach (var who in on) Note(who, trace);
    }

    private void Take(Meeting meeting)
    {
        if (OldestMeeting is null || meeting.Start < OldestMeeting) OldestMeeting = meeting.Start;
        if (meeting.IsCancelled || meeting.IsPrivate || meeting.OwnerResponse == Attendance.Declined) return;
        List<Attendee> on = [.. meeting.Circle().Where(a => !a.IsResource && a.Response != Attendance.Declined && !_owner.Owns(a.Who.Address))];
        foreach (var who in on) Note(who.Who, new(meeting.Start, Direction.Out, on.Count - 1, null, meeting.Id, null));
    }

    private void Note(Participant who, Trace trace)
    {
        var party = PartyOf(who.Address);
        if (!_byParty.TryGetValue(party, out var traces)) _byParty[party] = traces = [];
        traces.Add(trace);
        _names.Note(party, KnownNames.ShownBy(who));
        var family = MailboxAddress.FamilyOf(who.Address);
        if (!_partiesOf.TryGetValue(family, out var parties)) _partiesOf[family] = parties = new(StringComparer.Ordinal);
        parties.Add(party);
    }
}
