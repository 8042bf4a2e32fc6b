using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Interactions;

/// <summary>The groups behind the ledger.</summary>
public static class Occasions
{
    /// <summary>
    /// The letters, bulk among them, and the meetings held up to <paramref name="now"/>, by time. Order and repeats of the input change nothing.
    /// </summary>
    public static IReadOnlyList<Occasion> Of(
        Owner owner, PeopleDirectory people, IEnumerable<LedgerMessage> messages, IEnumerable<Meeting> meetings, DateTimeOffset now) =>
    [
        .. LedgerMessage.Distinct(messages).Where(m => m.Envelope.At <= now && m.Envelope.Meeting == MeetingMail.None).Select(m => OfMail(people, m))
            .Concat(Calendars.Distinct(meetings).Where(m => m.Start <= now && IsHeld(m)).Select(m => OfMeeting(owner, people, m)))
            .Where(o => o.PersonIds.Count > 0)
            .OrderBy(o => o.At.UtcTicks),
    ];

    private static bool IsHeld(Meeting meeting) => !meeting.IsPrivate && MeetingEntries.WhyItWeighsNothing(meeting) is null;

    private static Occasion OfMail(PeopleDirectory people, LedgerMessage message)
    {
        var mail = message.Envelope;
        var author = mail is { Direction: Direction.In, From: { } from } ? IdOf(people, from) : null;
        var others = mail.Addressees.Concat(mail.Bcc).Select(p => IdOf(people, p));
        return new(mail.At, mail.Direction, author, message.IsBetweenPeople, InOrder(others.Append(author)));
    }

    private static Occasion OfMeeting(Owner owner, PeopleDirectory people, Meeting meeting)
    {
        var organizer = meeting.Organizer is { } who && !owner.Owns(who.Address) ? IdOf(people, who) : null;
        var guests = meeting.Circle().Where(a => !a.IsResource && a.Response != Attendance.Declined).Select(a => IdOf(people, a.Who));
        return new(meeting.Start, organizer is null ? Direction.Out : Direction.In, organizer, true, InOrder(guests));
    }

    private static string? IdOf(PeopleDirectory people, Participant participant) =>
        people.Of(participant.Address) is { IsPerson: true } person ? person.PersonId : null;

    private static IReadOnlyList<string> InOrder(IEnumerable<string?> ids) =>
        [.. ids.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
