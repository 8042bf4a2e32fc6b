using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>About one message in N is addressed to ten thousand.</summary>
public sealed class Crowds(int n) : ItemFault(n)
{
    private const int Many = 10_000;

    private protected override StoredItem Spoil(StoredItem item) => IsMessage(item)
        ? item.With(json => json["toRecipients"] = new JsonArray([.. Enumerable.Range(1, Many).Select(Guest)]))
        : item;

    private static JsonNode Guest(int number) => Recipient($"Guest {number}", $"guest{number}@crowd.example");
}
