using System.Text.Json.Serialization;

namespace InboxRelationships.Service.Graph;

/// <summary>A wall-clock time with its zone; UTC unless asked otherwise.</summary>
internal sealed record GraphTime(string? DateTime, string? TimeZone);

/// <summary>An event; occurrences carry only id, series, type, start and end.</summary>
internal sealed record GraphEvent
{
    public string? Id { get; init; }

    [JsonPropertyName("@removed")]
    public GraphRemoved? Removed { get; init; }

    public string? Type { get; init; }
    public string? SeriesMasterId { get; init; }
    public GraphTime? Start { get; init; }
    public GraphTime? End { get; init; }
    public bool? IsAllDay { get; init; }
    public bool? IsCancelled { get; init; }
    public bool? IsOrganizer { get; init; }
    public string? Sensitivity { get; init; }
    public string? ShowAs { get; init; }
    public GraphResponse? ResponseStatus { get; init; }
    public GraphRecipient? Organizer { get; init; }
    public IReadOnlyList<GraphAttendee>? Attendees { get; init; }
}

/// <summary>An answer to an invitation.</summary>
internal sealed record GraphResponse(string? Response);

/// <summary>An invited party.</summary>
internal sealed record GraphAttendee(string? Type, GraphResponse? Status, GraphEmailAddress? EmailAddress);
