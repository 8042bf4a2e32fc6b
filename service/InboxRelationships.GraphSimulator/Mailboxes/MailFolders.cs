using System.Text.Json;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>A mailbox's tree of mail folders. Folders are named by id or by well-known name.</summary>
public sealed class MailFolders
{
    // The tree is one tracked set, so that a folder that moves is a change and not a removal.
    internal const string Tree = "";

    private readonly SimulatedMailbox _mailbox;
    private readonly Dictionary<string, SimulatedFolder> _folders = new(StringComparer.Ordinal);

    internal MailFolders(SimulatedMailbox mailbox, TrackedItems items)
    {
        _mailbox = mailbox;
        Items = items;
    }

    internal TrackedItems Items { get; }

    public IReadOnlyList<SimulatedFolder> All
    {
        get
        {
            lock (Items.History.Gate)
                return [.. _folders.Values];
        }
    }

    public SimulatedFolder? Find(string idOrWellKnownName)
    {
        lock (Items.History.Gate)
        {
            return _folders.GetValueOrDefault(idOrWellKnownName)
                ?? _folders.Values.FirstOrDefault(f => idOrWellKnownName.Equals(f.WellKnownName, StringComparison.OrdinalIgnoreCase));
        }
    }

    public SimulatedFolder Require(string idOrWellKnownName) =>
        Find(idOrWellKnownName) ?? throw new KeyNotFoundException($"no folder {idOrWellKnownName}");

    public IReadOnlyList<SimulatedFolder> ChildrenOf(string id) => [.. All.Where(f => f.ParentId == id && !f.IsRoot)];

    public string Create(string displayName, string parent = "msgfolderroot", bool isHidden = false)
    {
        var folder = new SimulatedFolder(NewId.Random(), displayName, Require(parent).Id, isHidden);
        lock (Items.History.Gate)
        {
            _folders.Add(folder.Id, folder);
            Items.Add(ToItem(folder));
        }

        return folder.Id;
    }

    public void Rename(string folder, string displayName) => Change(Require(folder) with { DisplayName = displayName });

    public void Move(string folder, string parent) => Change(Require(folder) with { ParentId = Require(parent).Id });

    /// <summary>Deletes the folder, the folders below it and all their mail for good.</summary>
    public void Delete(string folder)
    {
        var doomed = Require(folder);
        foreach (var child in ChildrenOf(doomed.Id))
            Delete(child.Id);
        foreach (var message in _mailbox.Mail.Items.NewestFirst(doomed.Id))
            _mailbox.Mail.Delete(message.Id);
        lock (Items.History.Gate)
        {
            _folders.Remove(doomed.Id);
            Items.Remove(doomed.Id);
        }
    }

    internal void Seed(SimulatedFolder folder)
    {
        _folders.Add(folder.Id, folder);
        Items.Seed(ToItem(folder));
    }

    private void Change(SimulatedFolder folder)
    {
        lock (Items.History.Gate)
        {
            _folders[folder.Id] = folder;
            Items.Change(folder.Id, item => item with { Json = ToItem(folder).Json });
        }
    }

    private static StoredItem ToItem(SimulatedFolder folder) => new()
    {
        Id = folder.Id,
        FolderId = Tree,
        At = DateTimeOffset.UnixEpoch,
        Json = JsonSerializer.SerializeToUtf8Bytes(folder.ToJson()),
    };
}
