using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Calendar;

/// <summary>
/// The days on which a silence grows: not the weekdays on which the owner's mail rests, nor absences, nor holidays. A holiday is a day on which
/// not a single letter passed a mailbox that is never silent: so every country's, firm's and strike's are known, and no table of them is needed.
/// A full week counts seven whatever rests in it.
/// </summary>
public sealed class CountedDays
{
    private const int DaysOfWeek = 7;
    private const int Saturday = 5;

    // Fewer occasions do not tell on which weekdays somebody rests; then it is Saturday and Sunday.
    private const int FewestToTell = 200;
    private const double ShareOfRest = 0.2;

    // A silent day is a holiday where at most two of the twenty working days before it were silent.
    private const int DaysBefore = 20;
    private const int MostSilent = 2;

    private readonly bool[] _isRest;
    private readonly int _perWeek;
    private readonly int[] _off;

    private CountedDays(bool[] isRest, IEnumerable<int> off)
    {
        (_isRest, _perWeek) = (isRest, isRest.Count(r => !r));
        _off = [.. off.Where(d => !isRest[d % DaysOfWeek]).Distinct().Order()];
    }

    /// <summary>Every day counts.</summary>
    public static CountedDays All { get; } = new(new bool[DaysOfWeek], []);

    /// <summary>The days up to <paramref name="now"/>, of which later ones change nothing. Order and repeats of the input change nothing.</summary>
    /// <param name="owner">Whose days.</param>
    /// <param name="occasions">Letters and meetings; only those between people are looked at.</param>
    /// <param name="meetings">The calendar, in which out-of-office time stands.</param>
    /// <param name="now">The instant.</param>
    public static CountedDays Of(Owner owner, IReadOnlyList<Occasion> occasions, IEnumerable<Meeting> meetings, DateTimeOffset now)
    {
        List<int> days = [.. occasions.Where(o => o.IsReal && o.At <= now).Select(o => owner.DayOf(o.At).DayNumber)];
        var isRest = RestOf(days);
        return new(isRest, Holidays(isRest, [.. days.Distinct().Order()]).Concat(Absences.Of(owner, occasions, meetings, now).Days));
    }

    /// <summary>Days counted after one day, up to and including another; 0 or more, seven a week.</summary>
    public double Between(DateOnly after, DateOnly until)
    {
        var (from, to) = (after.DayNumber, until.DayNumber);
        if (to <= from) return 0;
        var counted = (to - from) / DaysOfWeek * _perWeek;
        for (var day = to - ((to - from) % DaysOfWeek) + 1; day <= to; day++) counted += _isRest[day % DaysOfWeek] ? 0 : 1;
        return (counted - OffUpTo(to) + OffUpTo(from)) * (double)DaysOfWeek / _perWeek;
    }

    /// <summary>The first day by which so many days are counted after a day.</summary>
    public DateOnly After(DateOnly day, double counted)
    {
        var until = day.AddDays(Math.Max(0, (int)counted - DaysOfWeek));
        while (Between(day, until) < counted) until = until.AddDays(1);
        return until;
    }

    private int OffUpTo(int day)
    {
        var at = Array.BinarySearch(_off, day);
        return at < 0 ? ~at : at + 1;
    }

    private static bool[] RestOf(List<int> days)
    {
        if (days.Count < FewestToTell) return [.. Enumerable.Range(0, DaysOfWeek).Select(d => d >= Saturday)];
        var counts = new int[DaysOfWeek];
        foreach (var day in days) counts[day % DaysOfWeek]++;
        var usual = counts.Order().ElementAt(DaysOfWeek / 2);
        return [.. counts.Select(c => c < ShareOfRest * usual)];
    }

    private static IEnumerable<int> Holidays(bool[] isRest, List<int> busy)
    {
        if (busy.Count == 0) yield break;
        var silences = new Queue<bool>();
        var silent = 0;
        var known = busy.ToHashSet();
        for (var day = busy[0]; day <= busy[^1]; day++)
        {
            if (isRest[day % DaysOfWeek]) continue;
            var isSilent = !known.Contains(day);
            if (isSilent && silences.Count == DaysBefore && silent <= MostSilent)
            {
                yield return day;
                continue;
            }

            silences.Enqueue(isSilent);
            silent += isSilent ? 1 : 0;
            if (silences.Count > DaysBefore && silences.Dequeue()) silent--;
        }
    }
}
