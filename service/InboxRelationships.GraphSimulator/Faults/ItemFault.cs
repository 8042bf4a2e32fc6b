using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>A fault of single items: about one in N is spoilt, the same ones however often and wherever they are asked for.</summary>
public abstract class ItemFault(int n) : Fault
{
    internal sealed override StoredItem Spoil(StoredItem item, GraphCall call) => Stable.Number(item.Id) % (uint)n == 0 ? Spoil(item) : item;

    private protected abstract StoredItem Spoil(StoredItem item);

    private protected static bool IsMessage(StoredItem item) => item.Event is null && item.Parse().ContainsKey("receivedDateTime");

    private protected static JsonObject Recipient(string name, string address) =>
        new() { ["emailAddress"] = new JsonObject { ["name"] = name, ["address"] = address } };
}
