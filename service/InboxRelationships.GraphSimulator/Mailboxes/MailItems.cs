using System.Text.Json.Nodes;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>A mailbox's messages. Every change takes the immutable or the current default id.</summary>
public sealed class MailItems
{
    private readonly SimulatedMailbox _mailbox;

    internal MailItems(SimulatedMailbox mailbox, TrackedItems items)
    {
        _mailbox = mailbox;
        Items = items;
    }

    internal TrackedItems Items { get; }

    public int Count => Items.Count;

    /// <summary>All messages, newest first: what a perfect sync would know.</summary>
    public IReadOnlyList<StoredItem> All => Items.NewestFirst();

    public StoredItem? Find(string id) => Items.Find(id);

    public IReadOnlyList<StoredItem> InFolder(string folder) => Items.NewestFirst(_mailbox.Folders.Require(folder).Id);

    /// <summary>A message arrives. What a real server would fill in is filled in; returns the immutable id.</summary>
    public string Deliver(JsonObject message, string folder = "inbox")
    {
        var item = Items.Add(NewMessage.Complete(message, _mailbox.Folders.Require(folder).Id, _mailbox.Time.GetUtcNow()));
        _mailbox.Announce(ResourceKind.Message, "created", item);
        return item.Id;
    }

    /// <summary>Puts a message there as if it had always been: for building a mailbox before it is served.</summary>
    public string Seed(JsonObject message, string folder = "inbox")
    {
        var item = NewMessage.Complete(message, _mailbox.Folders.Require(folder).Id, _mailbox.Time.GetUtcNow());
        Items.Seed(item);
        return item.Id;
    }

    public void Move(string id, string folder)
    {
        var target = _mailbox.Folders.Require(folder).Id;
        var item = Items.Move(id, target, i => i.With(json => Touched(json)["parentFolderId"] = target));
        _mailbox.Announce(ResourceKind.Message, "updated", item);
    }

    public void MarkRead(string id, bool isRead = true)
    {
        var item = Items.ChangeRead(id, i => i.With(json => Touched(json)["isRead"] = isRead) with { IsRead = isRead });
        _mailbox.Announce(ResourceKind.Message, "updated", item);
    }

    /// <summary>Changes properties; null removes one.</summary>
    public void Update(string id, JsonObject changes)
    {
        var item = Items.Change(id, i => i.With(json => Touched(json).Merge(changes)));
        _mailbox.Announce(ResourceKind.Message, "updated", item);
    }

    /// <summary>A draft is sent: it leaves its folder for Sent Items under the id it has, and its text stands.</summary>
    public void Send(string id)
    {
        var target = _mailbox.Folders.Require("sentitems").Id;
        var item = Items.Move(id, target, i => i.With(json =>
        {
            (Touched(json)["parentFolderId"], json["isDraft"]) = (target, false);
            json["sentDateTime"] = Instants.Text(_mailbox.Time.GetUtcNow());
        }));
        _mailbox.Announce(ResourceKind.Message, "updated", item);
    }

    public void Delete(string id) => _mailbox.Announce(ResourceKind.Message, "deleted", Items.Remove(id));

    private JsonObject Touched(JsonObject json)
    {
        json["lastModifiedDateTime"] = Instants.Text(_mailbox.Time.GetUtcNow());
        return json;
    }
}
