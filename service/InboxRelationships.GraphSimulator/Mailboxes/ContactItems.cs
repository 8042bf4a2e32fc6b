using System.Text.Json.Nodes;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>A mailbox's contacts. The default folder is the one most of an archive's contacts are in.</summary>
public sealed class ContactItems
{
    private readonly SimulatedMailbox _mailbox;
    private readonly List<(string Id, string Name)> _folders = [];

    internal ContactItems(SimulatedMailbox mailbox, TrackedItems items)
    {
        _mailbox = mailbox;
        Items = items;
    }

    internal TrackedItems Items { get; }

    public int Count => Items.Count;

    public IReadOnlyList<StoredItem> All => Items.NewestFirst();

    public string DefaultFolderId { get; internal set; } = NewId.From("contacts");

    /// <summary>The folders beside the default one, which Graph does not list.</summary>
    public IReadOnlyList<(string Id, string Name)> Folders
    {
        get
        {
            lock (Items.History.Gate)
                return [.. _folders];
        }
    }

    public string CreateFolder(string name)
    {
        var id = NewId.Random();
        lock (Items.History.Gate)
            _folders.Add((id, name));
        return id;
    }

    /// <summary>Deletes the folder with its contacts.</summary>
    public void DeleteFolder(string folderId)
    {
        foreach (var contact in Items.NewestFirst(folderId))
            Delete(contact.Id);
        lock (Items.History.Gate)
            _folders.RemoveAll(f => f.Id == folderId);
    }

    public string Add(JsonObject contact, string? folderId = null)
    {
        var item = Items.Add(Complete(contact, folderId ?? DefaultFolderId));
        _mailbox.Announce(ResourceKind.Contact, "created", item);
        return item.Id;
    }

    /// <summary>Puts a contact there as if it had always been.</summary>
    public string Seed(JsonObject contact, string? folderId = null)
    {
        var item = Complete(contact, folderId ?? DefaultFolderId);
        if (item.FolderId != DefaultFolderId && _folders.All(f => f.Id != item.FolderId))
            _folders.Add((item.FolderId, $"Contacts {_folders.Count + 2}"));
        Items.Seed(item);
        return item.Id;
    }

    public void Update(string id, JsonObject changes)
    {
        var item = Items.Change(id, i => i.With(json => json.Merge(changes)));
        _mailbox.Announce(ResourceKind.Contact, "updated", item);
    }

    public void Delete(string id) => _mailbox.Announce(ResourceKind.Contact, "deleted", Items.Remove(id));

    private StoredItem Complete(JsonObject source, string folderId)
    {
        var json = source.DeepClone().AsObject();
        var id = json["id"]?.GetValue<string>() ?? NewId.Random();
        var now = _mailbox.Time.GetUtcNow();
        json.Remove("@odata.type");
        json["id"] = id;
        json["parentFolderId"] = folderId;
        json.Default("createdDateTime", () => Instants.Text(now));
        json.Default("emailAddresses", () => new JsonArray());
        return new() { Id = id, FolderId = folderId, At = now, Json = json.ToBytes() };
    }
}
