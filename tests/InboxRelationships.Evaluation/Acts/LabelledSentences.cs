using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Mail;
using InboxRelationships.Evaluation.Archives;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>
/// Finds the sentences of <c>acts.ndjson</c> in the archives. A label names message, hash of the sentence and acts, never its text:
/// <c>{"message", "position", "hash", "stratum", "acts": [], "first": [], "second": []}</c>.
/// </summary>
internal static class LabelledSentences
{
    private const string File = "acts.ndjson";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The labels whose sentence was found, and how many there are in all.</summary>
    public static (IReadOnlyList<LabelledSentence> Found, int All) Read(EvaluationArguments arguments)
    {
        var path = Path.Combine(arguments.Labels, File);
        if (arguments.Labels.Length == 0 || !System.IO.File.Exists(path)) return ([], 0);
        var labels = System.IO.File.ReadLines(path).Select(l => JsonSerializer.Deserialize<Label>(l, Json)!).ToList();
        var byMessage = labels.ToLookup(l => l.Message, StringComparer.Ordinal);
        return ([.. MailboxArchive.Under(arguments.Archives).SelectMany(a => Of(a, byMessage))], labels.Count);
    }

    /// <summary>What stands for a sentence's text in a label.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static IEnumerable<LabelledSentence> Of(MailboxArchive archive, ILookup<string, Label> labels)
    {
        var owner = archive.ReadOwner();
        var authors = archive.ReadLabels();
        foreach (var message in archive.ReadMessages(owner).Where(m => labels.Contains(m.Envelope.InternetMessageId)))
        {
            var zones = Core.Mail.Zones.Of(message);
            var own = string.Join('\n', zones.In(Zone.Authored).Select(l => l.Text));
            var wanted = labels[message.Envelope.InternetMessageId].ToDictionary(l => l.Hash);
            var author = authors.GetValueOrDefault(message.Envelope.InternetMessageId)?.Author ?? message.Envelope.From?.Address ?? "";
            foreach (var (sentence, features) in ActReader.FeaturesOf(message, zones, LanguageGuess.Of(own), owner))
            {
                if (!wanted.Remove(HashOf(sentence.Text), out var label)) continue;
                var second = label.Second is null ? null : Kinds(label.Second);
                yield return new(author, label.Stratum, sentence.Text, features, Kinds(label.Acts), Kinds(label.First), second);
            }
        }
    }

    private static HashSet<ActKind> Kinds(string[] names) => [.. names.Select(n => n == "request" ? ActKind.Ask : Enum.Parse<ActKind>(n, ignoreCase: true))];

    private sealed record Label(string Message, int Position, string Hash, string Stratum, string[] Acts, string[] First, string[]? Second);
}
