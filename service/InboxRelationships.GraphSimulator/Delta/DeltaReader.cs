using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Delta;

/// <summary>Reads the next page of a delta round. Nothing is held between pages: the cursor says it all, whatever happened since.</summary>
internal static class DeltaReader
{
    public static DeltaPage Read(TrackedItems items, string folderId, DeltaCursor cursor, DeltaScope scope, int size)
    {
        lock (items.History.Gate)
        {
            var started = cursor.IsRoundStart ? cursor with { RoundEnd = items.History.Version } : cursor;
            return items.Read(folderId, folder => started.Since is { } since
                ? ReadChanges(folder, started, since, scope, size)
                : ReadItems(folder, started, scope, size));
        }
    }

    private static DeltaPage ReadItems(TrackedFolder folder, DeltaCursor cursor, DeltaScope scope, int size)
    {
        var all = folder.NewestFirst;
        var page = new List<DeltaEntry>();
        var limit = Math.Min(size, scope.Cap - cursor.Given);
        var wantsItems = cursor.ChangeType is null or "created";
        var at = FirstAfter(all, cursor);
        for (; at < all.Length && page.Count < limit; at++)
        {
            if (wantsItems && scope.Includes(all[at]))
                page.Add(new(all[at]));
        }

        var given = cursor.Given + page.Count;
        var hasMore = given < scope.Cap && wantsItems && all.AsSpan(at).ContainsAny(scope.Includes);
        return hasMore
            ? new(page, cursor with { LastAt = page[^1].Item.At, LastId = page[^1].Item.Id, Given = given, Detours = 0 }, false)
            : new(page, NextRound(cursor), true);
    }

    private static DeltaPage ReadChanges(TrackedFolder folder, DeltaCursor cursor, long since, DeltaScope scope, int size)
    {
        if (folder.LastVersion <= since)
            return new([], NextRound(cursor), true);

        var from = Math.Max(since, cursor.Position);
        var changed = folder.NewestFirst
            .Where(i => i.Version > from && i.Version <= cursor.RoundEnd)
            .Select(i => (i.Version, Entry: Changed(i, since, scope)));
        var gone = folder.Gone
            .Where(t => t.Version > from && t.Version <= cursor.RoundEnd)
            .Select(t => (t.Version, Entry: Gone(t, scope)));
        var waiting = changed.Concat(gone)
            .Where(c => c.Entry is not null && IsWanted(c.Entry, cursor.ChangeType, since))
            .OrderBy(c => c.Version)
            .ToList();

        var page = waiting.Take(size).Select(c => c.Entry!).ToList();
        return waiting.Count > size
            ? new(page, cursor with { Position = waiting[size - 1].Version, Detours = 0 }, false)
            : new(page, NextRound(cursor), true);
    }

    private static DeltaEntry? Changed(StoredItem item, long since, DeltaScope scope) =>
        scope.Includes(item) ? new(item, OnlyRead: item.ContentVersion <= since)
        : scope.RemovesOutside ? new(item, Removed: "deleted")
        : null;

    private static DeltaEntry? Gone(Tombstone tombstone, DeltaScope scope) =>
        scope.RemovesOutside || scope.Includes(tombstone.Last) ? new(tombstone.Last, Removed: tombstone.Reason) : null;

    private static bool IsWanted(DeltaEntry entry, string? changeType, long since) => changeType switch
    {
        null => true,
        "created" => entry.Removed is null && entry.Item.ArrivedVersion > since,
        "updated" => entry.Removed is null && entry.Item.ArrivedVersion <= since,
        _ => entry.Removed is not null,
    };

    private static DeltaCursor NextRound(DeltaCursor cursor) =>
        cursor with { Since = cursor.RoundEnd, RoundEnd = 0, Position = 0, LastAt = null, LastId = null, Given = 0, Detours = 0 };

    private static int FirstAfter(StoredItem[] newestFirst, DeltaCursor cursor)
    {
        if (cursor.LastAt is not { } lastAt)
            return 0;

        var (low, high) = (0, newestFirst.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var byTime = lastAt.CompareTo(newestFirst[middle].At);
            var isGiven = byTime < 0 || (byTime == 0 && string.CompareOrdinal(newestFirst[middle].Id, cursor.LastId) <= 0);
            (low, high) = isGiven ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool ContainsAny(this Span<StoredItem> items, Func<StoredItem, bool> includes)
    {
        foreach (var item in items)
        {
            if (includes(item))
                return true;
        }

        return false;
    }
}
