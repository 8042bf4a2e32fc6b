using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Evaluation.Relationships;

/// <summary>Whether silences that ended by themselves would have raised the overdue alarm before they did.</summary>
internal static class OverdueAlarms
{
    private const double Nominal = 0.05;
    private const int FewestDays = 4;
    private const int FirstDay = 336;
    private const int LastDay = 525;

    /// <summary>Every interval between days of contact that began at the reported time and had some before it.</summary>
    public static IReadOnlyList<EndedSilence> Of(IReadOnlyList<Mailbox> mailboxes) => [.. mailboxes.AsParallel().AsOrdered().SelectMany(Of)];

    private static IEnumerable<EndedSilence> Of(Mailbox mailbox)
    {
        var messages = mailbox.Until(DateTimeOffset.MaxValue);
        var people = mailbox.PeopleAt(messages);
        var counted = CountedDays.Of(mailbox.Owner, Occasions.Of(mailbox.Owner, people, messages, [], mailbox.End), [], mailbox.End);
        var first = new DateOnly(2001, 1, 1);
        foreach (var tie in Ledger.Enter(mailbox.Owner, people, messages, [], DateTimeOffset.MaxValue).Where(e => e.IsReal).GroupBy(e => e.PersonId))
        {
            List<DateOnly> days = [.. tie.Select(e => DateOnly.FromDateTime(e.At.UtcDateTime)).Distinct().Order()];
            for (var i = FewestDays - 1; i + 1 < days.Count; i++)
            {
                var day = days[i].DayNumber - first.DayNumber;
                if (day < FirstDay || days[i + 1].DayNumber - first.DayNumber > LastDay) continue;
                var known = days[..(i + 1)];
                yield return new(
                    (known[^1].DayNumber - known[0].DayNumber) / (double)(known.Count - 1),
                    Cadence.Of(known, counted).Surprise(counted.Between(days[i], days[i + 1])) < Nominal);
            }
        }
    }
}

/// <summary>A silence that ended.</summary>
/// <param name="MeanDays">Mean interval before it.</param>
/// <param name="IsAlarm">Whether it was called overdue.</param>
internal sealed record EndedSilence(double MeanDays, bool IsAlarm);
