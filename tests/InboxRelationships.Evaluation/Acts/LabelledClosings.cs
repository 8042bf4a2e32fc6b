using System.Text.Json;
using System.Text.Json.Serialization;
using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;
using InboxRelationships.Evaluation.Archives;
using InboxRelationships.Evaluation.People;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>
/// Finds the acts of <c>closings.ndjson</c> in the archives and settles them. A label names message, hash of the sentence, kind and the message
/// that settled it, never any text: <c>{"message", "hash", "kind", "drawn", "isAct", "closedBy"}</c>; what the model wrongly held for an act is not counted.
/// </summary>
internal static class LabelledClosings
{
    private const string Name = "closings.ndjson";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The labelled acts that the model finds, and how many labels there are of acts and of what is none.</summary>
    public static (IReadOnlyList<LabelledClosing> Found, int Acts, int Others) Read(EvaluationArguments arguments)
    {
        var path = Path.Combine(arguments.Labels, Name);
        if (arguments.Labels.Length == 0 || !File.Exists(path)) return ([], 0, 0);
        var all = File.ReadLines(path).Select(l => JsonSerializer.Deserialize<Label>(l, Json)!).ToList();
        var labels = all.Where(l => l.IsAct).ToLookup(l => l.Message, StringComparer.Ordinal);
        var archives = MailboxArchive.Under(arguments.Archives).ToDictionary(a => a.Name);
        return ([.. ReadMailbox.Under(arguments.Archives).SelectMany(m => Of(m, archives[m.Name], labels))], all.Count(l => l.IsAct), all.Count(l => !l.IsAct));
    }

    private static IEnumerable<LabelledClosing> Of(ReadMailbox mailbox, MailboxArchive archive, ILookup<string, Label> labels)
    {
        var messages = LedgerMessage.Distinct(mailbox.Messages);
        var byId = messages.ToDictionary(m => m.Envelope.Id, m => m.Envelope);
        if (!byId.Values.Any(e => labels.Contains(e.InternetMessageId))) return [];
        var people = PeopleDirectory.Build(mailbox.Owner, mailbox.Seen, []);
        var acts = ActBook.Of(mailbox.Owner, people, messages, [], messages[^1].Envelope.At).ToLookup(a => a.MessageId);
        return archive.ReadMessages(mailbox.Owner).Where(m => byId.ContainsKey(m.Envelope.Id)).SelectMany(m => labels[m.Envelope.InternetMessageId]
            .Select(l => (Label: l, Act: acts[m.Envelope.Id].FirstOrDefault(a => a.Kind == l.Kind && HashAt(m, mailbox.Owner, a.Position) == l.Hash))))
            .Where(x => x.Act is not null)
            .Select(x => new LabelledClosing(
                x.Act!.Kind, x.Label.Drawn, x.Label.ClosedBy, x.Act.ClosedBy is { } by ? byId[by].InternetMessageId : null,
                NextOfOther(byId[x.Act.MessageId], byId.Values)));
    }

    private static string? HashAt(IncomingMessage message, Owner owner, int position)
    {
        var zones = Zones.Of(message);
        var language = LanguageGuess.Of(string.Join('\n', zones.In(Zone.Authored).Select(l => l.Text)));
        return ActReader.FeaturesOf(message, zones, language, owner).Where(s => s.Sentence.Position == position)
            .Select(s => LabelledSentences.HashOf(s.Sentence.Text)).FirstOrDefault();
    }

    private static string? NextOfOther(Envelope asked, IEnumerable<Envelope> all) => all
        .Where(e => e.ConversationId == asked.ConversationId && e.At > asked.At && e.Direction != asked.Direction).MinBy(e => e.At)?.InternetMessageId;

    private sealed record Label(string Message, string Hash, ActKind Kind, string Drawn, bool IsAct, string? ClosedBy);
}
