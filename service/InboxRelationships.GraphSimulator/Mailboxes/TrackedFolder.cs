namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>The items of one folder and the tombstones of those that were in it. Used under the mailbox's lock.</summary>
internal sealed class TrackedFolder
{
    private readonly Dictionary<string, StoredItem> _present = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tombstone> _gone = new(StringComparer.Ordinal);
    private StoredItem[]? _newestFirst;

    public int Count => _present.Count;

    public int Unread { get; private set; }

    public long LastVersion { get; private set; }

    public IEnumerable<Tombstone> Gone => _gone.Values;

    /// <summary>By time descending, then by id: sorted once after changes, so that paging through a large folder is cheap.</summary>
    public StoredItem[] NewestFirst => _newestFirst ??= Sort();

    /// <summary>Stores the item and returns it as stored.</summary>
    public StoredItem Put(StoredItem item)
    {
        if (_gone.Remove(item.Id, out var before))
            item = item with { EarlierArrival = before.Last.ArrivedVersion, EarlierDeparture = before.Version };
        if (_present.TryGetValue(item.Id, out var earlier) && !earlier.IsRead)
            Unread--;
        if (!item.IsRead)
            Unread++;

        _present[item.Id] = item;
        _newestFirst = null;
        LastVersion = Math.Max(LastVersion, item.Version);
        return item;
    }

    public void Remove(StoredItem item, long version, string reason)
    {
        if (!_present.Remove(item.Id))
            return;
        if (!item.IsRead)
            Unread--;

        _gone[item.Id] = new(item, version, reason);
        _newestFirst = null;
        LastVersion = Math.Max(LastVersion, version);
    }

    public static int Compare(StoredItem a, StoredItem b)
    {
        var byTime = b.At.CompareTo(a.At);
        return byTime != 0 ? byTime : string.CompareOrdinal(a.Id, b.Id);
    }

    private StoredItem[] Sort()
    {
        var items = _present.Values.ToArray();
        Array.Sort(items, Compare);
        return items;
    }
}
