using System.Text.Json.Nodes;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>A mailbox's primary calendar.</summary>
public sealed class CalendarItems
{
    internal const string Folder = "calendar";

    private readonly SimulatedMailbox _mailbox;

    internal CalendarItems(SimulatedMailbox mailbox, TrackedItems items)
    {
        _mailbox = mailbox;
        Items = items;
    }

    internal TrackedItems Items { get; }

    public int Count => Items.Count;

    public IReadOnlyList<StoredItem> All => Items.NewestFirst();

    public StoredItem? Find(string id) => Items.Find(id);

    /// <summary>Adds a Graph <c>event</c>; only <c>start</c> and <c>end</c> are needed. Returns its immutable id.</summary>
    public string Add(JsonObject json)
    {
        var item = Items.Add(NewEvent.Complete(json, _mailbox));
        _mailbox.Announce(ResourceKind.Event, "created", item);
        return item.Id;
    }

    /// <summary>Puts an event there as if it had always been.</summary>
    public string Seed(JsonObject json)
    {
        var item = NewEvent.Complete(json, _mailbox);
        Items.Seed(item);
        return item.Id;
    }

    public void Update(string id, JsonObject changes)
    {
        var item = Items.Change(id, i => NewEvent.Retimed(i.With(json => json.Merge(changes))));
        _mailbox.Announce(ResourceKind.Event, "updated", item);
    }

    /// <summary>The organizer calls it off: it stays in the calendar, marked.</summary>
    public void Cancel(string id) => Update(id, new() { ["isCancelled"] = true });

    /// <summary>The owner answers: <c>accepted</c>, <c>declined</c> or <c>tentativelyAccepted</c>.</summary>
    public void Respond(string id, string response) => Update(id, new()
    {
        ["responseStatus"] = new JsonObject
        {
            ["response"] = response,
            ["time"] = Instants.Text(_mailbox.Time.GetUtcNow()),
        },
    });

    public void Delete(string id) => _mailbox.Announce(ResourceKind.Event, "deleted", Items.Remove(id));
}
