using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>About one item in N has values of types nobody expects: a number for a text, a text for a list.</summary>
public sealed class WrongTypes(int n) : ItemFault(n)
{
    private protected override StoredItem Spoil(StoredItem item) => item.With(json =>
    {
        foreach (var (name, value) in json.ToList())
        {
            if (name is "subject" or "displayName")
                json[name] = 5;
            else if (value is JsonArray)
                json[name] = "none";
        }
    });
}
