using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Relationships;

/// <summary>The last 24 calendar months in the owner's zone.</summary>
internal sealed class Months
{
    private const int Count = 24;

    private readonly Owner _owner;
    private readonly DateOnly _first;
    private readonly IReadOnlyList<MonthOfContact> _empty;

    public Months(Owner owner, DateTimeOffset now)
    {
        _owner = owner;
        _first = MonthOf(now).AddMonths(1 - Count);
        _empty = [.. Enumerable.Range(0, Count).Select(i => new MonthOfContact(_first.AddMonths(i), 0, 0, 0, 0))];
    }

    /// <summary>What happened in each month, oldest first.</summary>
    public IReadOnlyList<MonthOfContact> Of(IReadOnlyList<Interaction> entries)
    {
        if (entries.Count == 0) return _empty;
        var months = _empty.ToArray();
        foreach (var entry in entries)
        {
            var month = MonthOf(entry.At);
            var i = ((month.Year - _first.Year) * 12) + month.Month - _first.Month;
            if (i is >= 0 and < Count) months[i] = Counted(months[i], entry);
        }
        return months;
    }

    private static MonthOfContact Counted(MonthOfContact month, Interaction entry) => entry switch
    {
        { Kind: InteractionKind.Broadcast, Direction: Direction.In } => month with { Broadcasts = month.Broadcasts + 1 },
        { IsReal: false } => month,
        { IsMeeting: true } => month with { Meetings = month.Meetings + 1 },
        { Direction: Direction.Out } => month with { Sent = month.Sent + 1 },
        _ => month with { Received = month.Received + 1 },
    };

    private DateOnly MonthOf(DateTimeOffset at)
    {
        var day = _owner.DayOf(at);
        return new(day.Year, day.Month, 1);
    }
}
