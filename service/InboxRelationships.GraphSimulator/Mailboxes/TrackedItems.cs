namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>All items of one kind in a mailbox, by id and by folder, with their history.</summary>
internal sealed class TrackedItems(MailboxHistory history)
{
    private readonly Dictionary<string, StoredItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TrackedFolder> _folders = new(StringComparer.Ordinal);

    public MailboxHistory History => history;

    public int Count
    {
        get
        {
            lock (history.Gate)
                return _items.Count;
        }
    }

    /// <summary>Finds by immutable or by default id; a default id from before a move finds nothing.</summary>
    public StoredItem? Find(string id)
    {
        lock (history.Gate)
        {
            if (_items.TryGetValue(id, out var item))
                return item;
            return DefaultId.TryRead(id, out var immutable, out var moves) && _items.TryGetValue(immutable, out item) && item.Moves == moves
                ? item
                : null;
        }
    }

    public StoredItem Require(string id) => Find(id) ?? throw new KeyNotFoundException($"no item {id}");

    public T Read<T>(string folderId, Func<TrackedFolder, T> read)
    {
        lock (history.Gate)
            return read(FolderOf(folderId));
    }

    public StoredItem[] NewestFirst(string folderId) => Read(folderId, f => f.NewestFirst);

    /// <summary>All items, whatever folder, in the order of lists.</summary>
    public StoredItem[] NewestFirst()
    {
        lock (history.Gate)
        {
            var all = _items.Values.ToArray();
            Array.Sort(all, TrackedFolder.Compare);
            return all;
        }
    }

    /// <summary>Stores an item that was there before anyone looked: no delta reports it as a change.</summary>
    public void Seed(StoredItem item)
    {
        lock (history.Gate)
            Store(item);
    }

    public StoredItem Add(StoredItem item)
    {
        lock (history.Gate)
        {
            var version = history.Next();
            return Store(item with { ArrivedVersion = version, ContentVersion = version });
        }
    }

    public StoredItem Change(string id, Func<StoredItem, StoredItem> change)
    {
        lock (history.Gate)
            return Store(change(Require(id)) with { ContentVersion = history.Next() });
    }

    public StoredItem ChangeRead(string id, Func<StoredItem, StoredItem> change)
    {
        lock (history.Gate)
            return Store(change(Require(id)) with { ReadVersion = history.Next() });
    }

    public StoredItem Move(string id, string folderId, Func<StoredItem, StoredItem> change)
    {
        lock (history.Gate)
        {
            var item = Require(id);
            FolderOf(item.FolderId).Remove(item, history.Next(), "deleted");
            var version = history.Next();
            return Store(change(item) with
            {
                FolderId = folderId,
                Moves = item.Moves + 1,
                EarlierArrival = null,
                EarlierDeparture = null,
                ArrivedVersion = version,
                ContentVersion = version,
            });
        }
    }

    public StoredItem Remove(string id, string reason = "deleted")
    {
        lock (history.Gate)
        {
            var item = Require(id);
            _items.Remove(item.Id);
            FolderOf(item.FolderId).Remove(item, history.Next(), reason);
            return item;
        }
    }

    private StoredItem Store(StoredItem item) => _items[item.Id] = FolderOf(item.FolderId).Put(item);

    private TrackedFolder FolderOf(string id)
    {
        if (!_folders.TryGetValue(id, out var folder))
            _folders[id] = folder = new TrackedFolder();
        return folder;
    }
}
