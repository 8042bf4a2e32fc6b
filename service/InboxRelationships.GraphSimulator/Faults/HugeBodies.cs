using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>About one message in N has a body of twenty megabytes.</summary>
public sealed class HugeBodies(int n) : ItemFault(n)
{
    private const int Length = 20 * 1024 * 1024;
    private const string Line = "<p>Line after line of a log that somebody sent along.</p>\r\n";

    private static readonly Lazy<string> Text = new(() => string.Concat(Enumerable.Repeat(Line, Length / Line.Length)));

    private protected override StoredItem Spoil(StoredItem item) => IsMessage(item)
        ? item.With(json => json["body"] = new JsonObject { ["contentType"] = "html", ["content"] = Text.Value })
        : item;
}
