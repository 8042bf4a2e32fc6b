using InboxRelationships.Core.Mail;
using InboxRelationships.Evaluation.Archives;

namespace InboxRelationships.Evaluation.Zoning;

/// <summary>Replies of an archive whose earlier messages are in it too.</summary>
internal static class ThreadedReplies
{
    // A line in so many threads is a signature or a footer.
    private const int ManyThreads = 3;

    /// <summary>The replies of which some line is known to be quoted.</summary>
    public static IReadOnlyList<TruthfulBody> Read(MailboxArchive archive, bool isWhole)
    {
        var messages = archive.ReadMessages(archive.ReadOwner()).ToList();
        var common = messages
            .SelectMany(m => LinesOf(m).Select(l => (Line: l, m.Envelope.ConversationId)))
            .Distinct().CountBy(x => x.Line).Where(c => c.Value >= ManyThreads).Select(c => c.Key).ToHashSet();
        var threads = messages.Where(m => m.Envelope.ConversationId.Length > 0).GroupBy(m => m.Envelope.ConversationId);
        return [.. threads.SelectMany(t => Of([.. t], common, isWhole))];
    }

    private static IEnumerable<string> LinesOf(IncomingMessage message) =>
        message.Body.Lines.Select(l => TruthfulBody.Bare(l.Text)).Where(l => l.Length > 0).Distinct();

    private static IEnumerable<TruthfulBody> Of(List<IncomingMessage> thread, HashSet<string> common, bool isWhole)
    {
        var ordered = thread.OrderBy(m => m.Envelope.At).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            var truth = new ThreadTruth(ordered[i], ordered.Take(i), common.Contains).Of(ordered[i].Body, isWhole);
            if (truth.Contains(true)) yield return new(ordered[i].Envelope.From?.Name, ordered[i].Body, truth);
        }
    }
}
