namespace InboxRelationships.Core.Relationships;

/// <summary>Why somebody on a message or invitation matters, beyond being on it.</summary>
public static class PersonNotes
{
    /// <summary>Letters without an answer count as trying to reach somebody from here on.</summary>
    private const int Tried = 2;

    /// <summary>Each note one sentence; none for somebody with whom nothing stands out.</summary>
    public static IReadOnlyList<string> Of(Relationship figures, DateTimeOffset now)
    {
        var notes = new List<string>();
        if (figures.Unanswered.Count >= Tried) notes.Add($"You wrote {InWords.Times(figures.Unanswered.Count)} without an answer.");
        if (figures is { State: RelationshipState.Overdue or RelationshipState.Dormant, Last: { } last } && WasTwoWay(figures.Counts))
            notes.Add($"Silent for {InWords.Span((now - last.At).TotalDays)}.");
        return notes;
    }

    private static bool WasTwoWay(ContactCounts counts) => counts is { Sent: > 0, Received: > 0 } or { Meetings: > 0 };
}
