using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Calendar;

/// <summary>
/// Days on which no silence grows: the owner was out of office by the calendar, or did nothing at all for longer than the owner ever leaves mail
/// and meetings alone otherwise.
/// </summary>
public sealed class Absences
{
    // A long weekend and a quiet week are no absence; nor is a pause of somebody who writes once a month.
    private const int ShortestPause = 8;
    private const int TypicalGap = 3;

    private readonly HashSet<int> _days;

    private Absences(IEnumerable<int> days) => _days = [.. days];

    /// <summary>The absences up to <paramref name="now"/>. Order and repeats of the input change nothing.</summary>
    /// <param name="owner">Whose days.</param>
    /// <param name="occasions">Letters and meetings; those of the owner's making, and meetings held, are signs of presence.</param>
    /// <param name="meetings">The calendar, in which out-of-office time stands.</param>
    /// <param name="now">The instant.</param>
    public static Absences Of(Owner owner, IEnumerable<Occasion> occasions, IEnumerable<Meeting> meetings, DateTimeOffset now)
    {
        var today = owner.DayOf(now).DayNumber;
        var away = meetings.Where(m => m is { ShowAs: ShowAs.OutOfOffice, IsCancelled: false } && m.End - m.Start >= TimeSpan.FromHours(20) && m.Start <= now)
            .SelectMany(m => Span(owner.DayOf(m.Start).DayNumber, Math.Min(today + 1, owner.DayOf(m.End).DayNumber)));
        List<int> present = [.. occasions.Where(o => o.Direction == Direction.Out && o.At <= now).Select(o => owner.DayOf(o.At).DayNumber).Distinct().Order()];
        return new([.. away, .. Pauses(present, today)]);
    }

    /// <summary>The days, by their numbers.</summary>
    internal IReadOnlySet<int> Days => _days;

    /// <summary>Days of absence after one day and before another.</summary>
    public int Between(DateOnly after, DateOnly before) =>
        _days.Count == 0 ? 0 : Span(after.DayNumber + 1, before.DayNumber).Count(_days.Contains);

    private static IEnumerable<int> Pauses(IReadOnlyList<int> present, int today)
    {
        List<int> gaps = [.. present.Zip(present.Skip(1), (a, b) => b - a)];
        // Who is seldom there is never noticeably away.
        if (gaps.Count < 20 || gaps.Order().ElementAt(gaps.Count * 9 / 10) > TypicalGap) return [];
        return present.Zip(present.Skip(1).Append(today)).Where(p => p.Second - p.First > ShortestPause).SelectMany(p => Span(p.First + 1, p.Second));
    }

    private static IEnumerable<int> Span(int first, int end) => Enumerable.Range(first, Math.Max(0, end - first));
}
