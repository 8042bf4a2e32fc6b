namespace InboxRelationships.Core.Calendar;

/// <summary>Reading a calendar as a whole, and one meeting's circle.</summary>
public static class Calendars
{
    /// <summary>Each meeting once (by its id in Graph; of repeats the one with the lowest key), in order of time.</summary>
    public static IReadOnlyList<Meeting> Distinct(IEnumerable<Meeting> meetings) =>
    [
        .. meetings
            .GroupBy(m => m.EventId, StringComparer.Ordinal)
            .Select(copies => copies.MinBy(m => m.Id)!)
            .OrderBy(m => m.Start.UtcTicks)
            .ThenBy(m => m.EventId, StringComparer.Ordinal),
    ];

    /// <summary>Everybody invited, the organiser included, each address once. The organiser counts as having accepted.</summary>
    public static IReadOnlyList<Attendee> Circle(this Meeting meeting)
    {
        var organizer = meeting.Organizer is { } who ? [new Attendee(who, Attendance.Organizer)] : Array.Empty<Attendee>();
        return
        [
            .. organizer.Concat(meeting.Attendees)
                .GroupBy(a => a.Who.Address, StringComparer.Ordinal)
                .Select(entries => entries.First() with
                {
                    Who = entries.Select(e => e.Who).FirstOrDefault(w => w.Name is not null) ?? entries.First().Who,
                    IsResource = entries.Any(e => e.IsResource),
                }),
        ];
    }
}
