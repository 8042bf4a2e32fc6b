using System.Text.Json;
using InboxRelationships.Service.Mail;

namespace InboxRelationships.Evaluation.Zoning;

/// <summary>Talon's replies, each with what of it is the reply; kept outside the project as NDJSON with name, type, body and reply.</summary>
internal static class TalonReplies
{
    private const string File = "talon-replies.ndjson";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The replies as bodies whose lines are known; none without the file.</summary>
    public static IReadOnlyList<TruthfulBody> Read(string labels)
    {
        var path = Path.Combine(labels, File);
        return labels.Length == 0 || !System.IO.File.Exists(path) ? [] : [.. System.IO.File.ReadLines(path).Select(Of)];
    }

    private static TruthfulBody Of(string line)
    {
        var reply = JsonSerializer.Deserialize<Reply>(line, Json) ?? throw new InvalidDataException($"{File}: {line} is no reply.");
        var body = reply.Type == "html" ? HtmlOutline.Of(reply.Body) : PlainTextOutline.Of(reply.Body);
        var own = reply.Text.Split('\n').Select(TruthfulBody.Bare).Where(l => l.Length > 0).ToList();
        var foreign = new bool?[body.Lines.Count];
        for (var i = 0; i < foreign.Length; i++)
        {
            var text = TruthfulBody.Bare(body.Lines[i].Text);
            foreign[i] = text.Length == 0 ? null : !own.Remove(text);
        }

        return new(null, body, foreign);
    }

    private sealed record Reply(string Name, string Type, string Body, [property: System.Text.Json.Serialization.JsonPropertyName("reply")] string Text);
}
