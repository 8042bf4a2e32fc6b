using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Kiota.Abstractions;

namespace InboxRelationships.Service.Sync;

/// <summary>Keeps one folder's messages. A message is read to the end the first time it is met; afterwards only its place and marks change.</summary>
internal sealed class MessageSync(SyncRun run, FolderRow folder, MessageReading reading, ParticipantIds participants)
{
    private readonly MessageWriter _writer = new(run, folder, participants);

    public static string Scope(FolderRow folder) => $"messages:{folder.GraphId}";

    /// <returns>Whether anything changed.</returns>
    public Task<bool> RunAsync(CancellationToken cancel) =>
        new DeltaRound<GraphMessage>(run, Scope(folder), GraphJson.Default.GraphPageGraphMessage, new(First, m => m.Id, IsReadable, PrepareAsync, SweepAsync)).RunAsync(cancel);

    private RequestInformation First() => run.User.MailFolders[folder.GraphId].Messages.Delta.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Select = Fields(run.ReadsBodies);
        // The newest first, so that the pane is useful long before a first sync is through.
        request.QueryParameters.Orderby = ["receivedDateTime desc"];
    });

    private static string[] Fields(bool withBody) => withBody ? [.. GraphMessage.Select, "body"] : GraphMessage.Select;

    private static bool IsReadable(GraphMessage message) =>
        message.Removed is not null || !message.IsWhole || (Instants.Of(message.ReceivedDateTime) ?? Instants.Of(message.SentDateTime)) is not null;

    private async Task<Func<StoreTransaction, int, CancellationToken, Task<int>>> PrepareAsync(
        IReadOnlyList<GraphMessage> page, bool followsBaseline, CancellationToken cancel)
    {
        var whole = await CompleteAsync(page, followsBaseline, cancel);
        var read = whole.Where(m => m.Removed is null && m.IsWhole).Select(m => reading.Read(m, folder)).Where(m => m is not null).ToDictionary(m => m!.GraphId, m => m!);
        return (transaction, baseline, c) => _writer.WriteAsync(transaction, whole, read, baseline, c);
    }

    /// <summary>
    /// A partial update of a message never met whole (its first page was lost to an expiry) is completed by asking for it. So is a removal of
    /// one never met, right after a baseline: it may have been away when the baseline passed, and Graph does not always tell of a return.
    /// </summary>
    private async Task<IReadOnlyList<GraphMessage>> CompleteAsync(IReadOnlyList<GraphMessage> page, bool followsBaseline, CancellationToken cancel)
    {
        bool IsInQuestion(GraphMessage message) => message.Removed is null ? !message.IsWhole : followsBaseline;
        var ids = page.Where(IsInQuestion).Select(m => m.Id!).ToList();
        if (ids.Count == 0) return page;

        await using var db = run.Store.Open();
        var known = await db.Messages.Where(m => m.MailboxId == run.Mailbox.Id && ids.Contains(m.GraphId)).Select(m => m.GraphId).ToHashSetAsync(cancel);
        return await Task.WhenAll(page.Select(m => IsInQuestion(m) && !known.Contains(m.Id!) ? FetchAsync(m, cancel) : Task.FromResult(m)));
    }

    private async Task<GraphMessage> FetchAsync(GraphMessage partial, CancellationToken cancel)
    {
        var request = run.User.Messages[partial.Id!].ToGetRequestInformation(r => r.QueryParameters.Select = Fields(run.ReadsBodies));
        try
        {
            var found = await run.Graph.ReadAsync(request, GraphJson.Default.GraphMessage, null, cancel);
            return found.ParentFolderId == folder.GraphId ? found : partial with { Removed = new GraphRemoved("changed") };
        }
        catch (GraphFailureException failure) when (failure.Reason == GraphFailureReason.NotFound)
        {
            return partial with { Removed = new GraphRemoved("deleted") };
        }
    }

    private Task<int> SweepAsync(StoreTransaction transaction, int baseline, CancellationToken cancel) => transaction.ExecuteAsync(
        "UPDATE \"Messages\" SET \"IsLeaving\" = @p2 WHERE \"FolderId\" = @p0 AND \"Baseline\" <> @p1", cancel, folder.Id, baseline, true);
}
