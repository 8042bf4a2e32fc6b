using System.Globalization;
using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Interactions;

/// <summary>
/// What really happened between the owner and each person: one entry a person a message or meeting, with its mass. What weighs nothing is
/// entered too, and says why.
/// </summary>
public static class Ledger
{
    /// <summary>
    /// Enters messages and meetings. Order and repeats of the input change nothing; what lies after <paramref name="now"/> has not
    /// happened and is left out.
    /// </summary>
    /// <returns>Entries by time, then person, then message and meeting key.</returns>
    public static IReadOnlyList<Interaction> Enter(
        Owner owner, PeopleDirectory people, IEnumerable<LedgerMessage> messages, IEnumerable<Meeting> meetings, DateTimeOffset now) =>
    [
        .. Mails(owner, people, messages, now).Concat(Met(owner, people, meetings, now))
            .OrderBy(e => e.At.UtcTicks)
            .ThenBy(e => e.PersonId, StringComparer.Ordinal)
            .ThenBy(e => e.MessageId)
            .ThenBy(e => e.MeetingId),
    ];

    private static IEnumerable<Interaction> Mails(Owner owner, PeopleDirectory people, IEnumerable<LedgerMessage> messages, DateTimeOffset now)
    {
        var entries = new MailEntries(owner, people);
        return LedgerMessage.Distinct(messages)
            .Where(m => m.Envelope.At <= now)
            .SelectMany(m => entries.Of(m).Select(e => (Entry: e, Thread: MailOrder.ThreadOf(m.Envelope))))
            .GroupBy(x => (x.Entry.PersonId, x.Thread))
            .SelectMany(thread => Allotted(owner, Answers.Mark([.. thread.Select(x => x.Entry)])));
    }

    private static IEnumerable<Interaction> Allotted(Owner owner, IEnumerable<Interaction> thread) => thread
        .GroupBy(e => (e.Direction, Day: owner.DayOf(e.At)))
        .SelectMany(day => Allotment.Share(day, CapOf(day.Key.Direction), "The thread had its share that day."));

    private static IEnumerable<Interaction> Met(Owner owner, PeopleDirectory people, IEnumerable<Meeting> meetings, DateTimeOffset now)
    {
        var entries = new MeetingEntries(owner, people);
        return Calendars.Distinct(meetings)
            .Where(m => m.Start <= now)
            .SelectMany(m => entries.Of(m).Select(e => (Entry: e, m.SeriesId)))
            .GroupBy(x => (x.Entry.PersonId, x.SeriesId, Week: Week(owner.DayOf(x.Entry.At))), x => x.Entry)
            .SelectMany(week => week.Key.SeriesId is null ? week : Allotment.Share(week, Mass.SeriesWeek, "The series had its share that week."));
    }

    private static double CapOf(Direction direction) => direction == Direction.Out ? Mass.Written : Mass.Received;

    private static int Week(DateOnly day) => (ISOWeek.GetYear(day) * 100) + ISOWeek.GetWeekOfYear(day);
}
