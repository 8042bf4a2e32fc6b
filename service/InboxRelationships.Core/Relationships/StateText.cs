using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Relationships;

/// <summary>A state as one sentence with its figures, to be read behind the state's name.</summary>
public static class StateText
{
    /// <summary>How things stand with a person as of <paramref name="now"/>.</summary>
    public static string Of(Person person, Relationship figures, DateTimeOffset now)
    {
        if (!person.IsPerson) return person.Kind switch
        {
            PersonKind.Role => "A role, answered by whoever is on duty.",
            PersonKind.Machine => "Not a person: this address writes by itself.",
            PersonKind.List => "Not a person: a list or group.",
            PersonKind.Room => "Not a person: a room or device.",
            PersonKind.Human => "",
        };
        return figures.State switch
        {
            RelationshipState.Active => Lately(figures, now),
            RelationshipState.Cooling => $"Silent for {Silent(figures, now)}{Rhythm(figures)}.{Resumption(figures)}",
            RelationshipState.Overdue => $"Silent for {Silent(figures, now)}{Rhythm(figures)}.{Resumption(figures)}",
            RelationshipState.Dormant => $"Silent for {Silent(figures, now)}{Rhythm(figures)}.{Resumption(figures)}",
            RelationshipState.OneWay =>
                figures.Counts.Received + figures.Counts.Meetings == 0 ? "They never answered you." : "You never wrote to them.",
            RelationshipState.Stranger => "No real contact yet.",
        };
    }

    private static string Resumption(Relationship figures) =>
        figures.Resumes28d is { } chance ? $" Such a silence ends by itself within four weeks {InWords.Odds(chance)}." : "";

    private static string Rhythm(Relationship figures) => figures.CadenceDays is { } days ? $", usually {InWords.Every(days)}" : "";

    private static string Lately(Relationship figures, DateTimeOffset now)
    {
        var since = figures.Last is { } last && now - last.At > TimeSpan.FromDays(1.5) ? $"last {Silent(figures, now)} ago" : "";
        var rhythm = figures.CadenceDays is { } days ? $"usually {InWords.Every(days)}" : "";
        return (rhythm, since) switch
        {
            ("", "") => "Only just.",
            (_, "") => $"U{rhythm[1..]}.",
            ("", _) => $"L{since[1..]}.",
            _ => $"U{rhythm[1..]}; {since}.",
        };
    }

    private static string Silent(Relationship figures, DateTimeOffset now) => figures.Last is { } last ? InWords.Span((now - last.At).TotalDays) : "long";
}
