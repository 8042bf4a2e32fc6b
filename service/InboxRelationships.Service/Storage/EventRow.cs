using InboxRelationships.Core.Calendar;

namespace InboxRelationships.Service.Storage;

/// <summary>A calendar event: single, occurrence, exception, or the master that completes bare occurrences.</summary>
internal sealed class EventRow
{
    public long Id { get; set; }
    public long MailboxId { get; set; }
    public required string GraphId { get; set; }
    public string? SeriesMasterGraphId { get; set; }
    public EventType Type { get; set; }
    public DateTimeOffset Start { get; set; }
    public DateTimeOffset End { get; set; }

    /// <summary>Graph gave only id, times and series; the rest is the master's.</summary>
    public bool IsBare { get; set; }

    public bool IsAllDay { get; set; }
    public bool IsCancelled { get; set; }
    public bool IsPrivate { get; set; }
    public ShowAs ShowAs { get; set; }
    public Attendance OwnerResponse { get; set; }
    public long? OrganizerId { get; set; }
    public int Baseline { get; set; }
}

/// <summary>Graph's four kinds of events.</summary>
internal enum EventType
{
    SingleInstance,
    Occurrence,
    Exception,
    SeriesMaster,
}

/// <summary>One invited party of an event.</summary>
internal sealed class AttendeeRow
{
    public long EventId { get; set; }
    public int Position { get; set; }
    public long ParticipantId { get; set; }
    public Attendance Response { get; set; }
    public bool IsOptional { get; set; }
    public bool IsResource { get; set; }
}
