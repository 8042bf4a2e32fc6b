using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Delta;

/// <summary>What a delta watches within its folder.</summary>
internal sealed record DeltaScope
{
    public required Func<StoredItem, bool> Includes { get; init; }

    /// <summary>Whether a changed item outside the scope is reported as removed (events) or not at all (messages).</summary>
    public bool RemovesOutside { get; init; }

    /// <summary>The most items a first round gives.</summary>
    public int Cap { get; init; } = int.MaxValue;
}

/// <summary>One line of a delta page: an item (<paramref name="OnlyRead"/> when nothing but its read mark changed since
/// the round before), or what is left of one (<paramref name="Removed"/> is <c>deleted</c> or <c>changed</c>).</summary>
internal sealed record DeltaEntry(StoredItem Item, bool OnlyRead = false, string? Removed = null);

/// <summary>A page: its lines, and the cursor of the next page or (when complete) of the next round.</summary>
internal sealed record DeltaPage(IReadOnlyList<DeltaEntry> Entries, DeltaCursor Next, bool IsComplete);
