using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.FollowUps;

/// <summary>Small gatherings to come with somebody the owner tried to reach, or was once close to.</summary>
internal static class Encounters
{
    private const int AheadDays = 60;
    private const int LargestCircle = 20;
    private const int LettersInVain = 2;

    // Younger letters may yet be answered.
    private const int AnswerableDays = 5;

    public static IEnumerable<FollowUp> Find(AnsweredMailbox mailbox) => mailbox.Coming
        .Where(m => m.Start <= mailbox.Now.AddDays(AheadDays) && m.Circle().Count(a => !a.IsResource) <= LargestCircle)
        .SelectMany(m => mailbox.Expected(m).Select(guest => (Meeting: m, Guest: guest, Letters: mailbox.InVain(guest, AnswerableDays))))
        .Where(e => e.Letters >= LettersInVain || IsLost(e.Guest))
        // Of a series only the next date.
        .DistinctBy(e => (e.Guest.PersonId, e.Meeting.SeriesId ?? e.Meeting.EventId))
        .Select(e => new FollowUp(
            FollowUpKind.Encounter,
            e.Guest.PersonId,
            null,
            e.Meeting.Id,
            e.Meeting.Start,
            Score(e.Meeting, e.Guest, e.Letters, mailbox.Now),
            Reason(e.Guest, e.Letters, mailbox.Now)));

    private static bool IsLost(Relationship guest) =>
        guest.State is RelationshipState.Dormant or RelationshipState.Overdue && FormerTies.WasStrong(guest);

    private static double Score(Meeting meeting, Relationship guest, int letters, DateTimeOffset now)
    {
        var worth = letters >= LettersInVain ? 0.55 + (0.1 * Math.Min(4, letters)) : 0.5 + (0.05 * Math.Min(5, guest.Lasting));
        return worth * (1 - (0.3 * (meeting.Start - now).TotalDays / AheadDays));
    }

    private static string Reason(Relationship guest, int letters, DateTimeOffset now) => letters >= LettersInVain
        ? $"Invited too: you wrote to them {InWords.Times(letters)} without an answer."
        : $"Invited too: you were close once and have been out of touch for {InWords.Span((now - guest.Last!.At).TotalDays)}.";
}
