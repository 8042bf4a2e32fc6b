namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Numbers from texts, alike in every process: the runtime's own hashes differ from start to start.</summary>
internal static class Stable
{
    /// <summary>FNV-1a of the UTF-16 units.</summary>
    public static uint Number(string text)
    {
        var hash = 2166136261u;
        foreach (var unit in text)
            hash = (hash ^ unit) * 16777619u;
        return hash;
    }
}
