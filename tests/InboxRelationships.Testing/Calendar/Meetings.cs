using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Testing;

/// <summary>Meetings of a story: held, the owner organising and everybody accepting, unless said otherwise.</summary>
public static class Meetings
{
    /// <summary>A meeting of the owner with some guests.</summary>
    public static Meeting With(long id, DateTimeOffset start, int minutes, params Participant[] guests) => new()
    {
        Id = id,
        EventId = $"event-{id}",
        Start = start,
        End = start.AddMinutes(minutes),
        ShowAs = ShowAs.Busy,
        OwnerResponse = Attendance.Organizer,
        Organizer = Acquaintances.Me,
        Attendees = [.. guests.Select(g => new Attendee(g, Attendance.Accepted))],
    };

    /// <summary>The same meeting with another answer of one guest.</summary>
    public static Meeting Answered(this Meeting meeting, Participant guest, Attendance answer) =>
        meeting with { Attendees = [.. meeting.Attendees.Select(a => a.Who == guest ? a with { Response = answer } : a)] };

    /// <summary>The same meeting with a room booked for it.</summary>
    public static Meeting In(this Meeting meeting, Participant room) =>
        meeting with { Attendees = [.. meeting.Attendees, new Attendee(room, Attendance.Accepted, IsResource: true)] };
}
