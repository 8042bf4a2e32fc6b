using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Calendar;

/// <summary>How somebody answered an invitation.</summary>
public enum Attendance
{
    /// <summary>No answer is known.</summary>
    None,

    /// <summary>This is the organiser.</summary>
    Organizer,

    /// <summary>Said yes.</summary>
    Accepted,

    /// <summary>Said perhaps.</summary>
    Tentative,

    /// <summary>Said no.</summary>
    Declined,
}

/// <summary>How the meeting's time shows in the owner's calendar.</summary>
public enum ShowAs
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The time is free.</summary>
    Free,

    /// <summary>Held provisionally.</summary>
    Tentative,

    /// <summary>Busy.</summary>
    Busy,

    /// <summary>Out of office.</summary>
    OutOfOffice,

    /// <summary>Working elsewhere.</summary>
    WorkingElsewhere,
}

/// <summary>One invited party.</summary>
/// <param name="Who">The invited address.</param>
/// <param name="Response">What they answered, as far as the owner's copy knows.</param>
/// <param name="IsOptional">Invited as optional.</param>
/// <param name="IsResource">A room or a device, not a human.</param>
public sealed record Attendee(Participant Who, Attendance Response, bool IsOptional = false, bool IsResource = false);

/// <summary>One meeting as it takes place: a single event or one occurrence of a series (the series itself is none).</summary>
public sealed record Meeting
{
    /// <summary>The row's key in the store.</summary>
    public required long Id { get; init; }

    /// <summary>The event's id in Graph (immutable form).</summary>
    public required string EventId { get; init; }

    /// <summary>The id shared by the occurrences of a series; null for a single event.</summary>
    public string? SeriesId { get; init; }

    /// <summary>When it begins.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends; never before <see cref="Start"/>.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Spans whole days.</summary>
    public bool IsAllDay { get; init; }

    /// <summary>Was called off.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Marked private or personal by the owner: kept out of every figure.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>How its time shows.</summary>
    public ShowAs ShowAs { get; init; }

    /// <summary>The owner's own answer.</summary>
    public Attendance OwnerResponse { get; init; }

    /// <summary>Who organises it; null when unknown.</summary>
    public Participant? Organizer { get; init; }

    /// <summary>Everybody invited, the owner's own address included where Graph lists it.</summary>
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];
}
