using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Relationships;

/// <summary>A state as one sentence with its figures.</summary>
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
            RelationshipState.Active => $"In contact{Rhythm(figures)}.{Silence(figures, now)}",
            RelationshipState.Cooling => $"Quieter than usual: silent for {Silent(figures, now)}{Rhythm(figures)}.{Resumption(figures)}",
            RelationshipState.Overdue => $"Overdue: silent for {Silent(figures, now)}{Rhythm(figures)}.{Resumption(figures)}",
            RelationshipState.Dormant => $"Dormant: silent for {Silent(figures, now)}{Rhythm(figures)}.{Resumption(figures)}",
            RelationshipState.OneWay =>
                figures.Counts.Received + figures.Counts.Meetings == 0 ? "One way: they never answered you." : "One way: you never wrote to them.",
            RelationshipState.Stranger => "A stranger: no real contact yet.",
        };
    }

    private static string Resumption(Relationship figures) =>
        figures.Resumes28d is { } chance ? $" Such a silence ends by itself within four weeks {InWords.Odds(chance)}." : "";

    private static string Rhythm(Relationship figures) => figures.CadenceDays is { } days ? $", usually {InWords.Every(days)}" : "";

    private static string Silence(Relationship figures, DateTimeOffset now) =>
        figures.Last is { } last && now - last.At > TimeSpan.FromDays(1.5) ? $" Last {Silent(figures, now)} ago." : "";

    private static string Silent(Relationship figures, DateTimeOffset now) => figures.Last is { } last ? InWords.Span((now - last.At).TotalDays) : "long";
}
