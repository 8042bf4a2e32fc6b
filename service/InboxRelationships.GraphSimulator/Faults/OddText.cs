using System.Text;
using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>About one item in N has NUL and half an emoji in its texts: subject, names, body.</summary>
public sealed class OddText(int n) : ItemFault(n)
{
    // No .NET string survives JSON with a lone surrogate in it, so it is put into the bytes.
    private const string Mark = "(odd)";
    private static readonly byte[] Odd = Encoding.UTF8.GetBytes("\\u0000\\ud83d");

    private protected override StoredItem Spoil(StoredItem item)
    {
        var marked = item.With(json => MarkTexts(json));
        return marked with { Json = Replace(marked.Json.Span) };
    }

    private static void MarkTexts(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var one in items)
                MarkTexts(one);
        }
        else if (node is JsonObject json)
        {
            foreach (var (name, value) in json.ToList())
            {
                if (name is "subject" or "name" or "displayName" or "content" && value is JsonValue text)
                    json[name] = text.GetValue<string>() + Mark;
                else
                    MarkTexts(value);
            }
        }
    }

    private static byte[] Replace(ReadOnlySpan<byte> json)
    {
        var mark = Encoding.UTF8.GetBytes(Mark);
        var replaced = new List<byte>(json.Length);
        for (var at = json.IndexOf(mark); at >= 0; at = json.IndexOf(mark))
        {
            replaced.AddRange(json[..at]);
            replaced.AddRange(Odd);
            json = json[(at + mark.Length)..];
        }

        replaced.AddRange(json);
        return [.. replaced];
    }
}
