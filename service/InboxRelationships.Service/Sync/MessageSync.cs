using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Kiota.Abstractions;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// Keeps one folder's messages. A message is read to the end the first time it is met; afterwards only its place and marks change.
/// A small folder's delta carries the messages themselves. A large one's carries signals alone, and the messages come by <see cref="Backfill"/>
/// and in batches: one page behind the other, a hundred thousand messages would take hours.
/// </summary>
internal sealed class MessageSync(SyncRun run, FolderRow folder, MessageReading reading, ParticipantIds participants)
{
    /// <summary>More pages than this make a folder large.</summary>
    private const int PagesOfSmall = 3;

    /// <summary>Signals a page.</summary>
    private const int SignalsPerPage = 1000;

    private static readonly string[] Signals = ["id", "receivedDateTime", "isRead"];

    private readonly MessageWriter _writer = new(run, folder, participants);

    private int _leftOut;

    private bool IsLarge => folder.TotalItemCount > PagesOfSmall * run.Options.PageSize;

    public static string Scope(FolderRow folder) => $"messages:{folder.GraphId}";

    /// <summary>What is asked for of a message that is read.</summary>
    public static string[] Fields(bool withBody) => withBody ? [.. GraphMessage.Select, "body"] : GraphMessage.Select;

    /// <returns>Whether anything changed.</returns>
    public Task<bool> RunAsync(CancellationToken cancel)
    {
        var parts = new DeltaParts<GraphMessage>(First, IsLarge ? SignalsPerPage : run.Options.PageSize, m => m.Id, PrepareAsync, SweepAsync)
        {
            IsLight = IsLarge,
            LeftOut = () => _leftOut,
            Before = IsLarge ? new Backfill(run, folder, reading, _writer, Scope(folder)).RunAsync : null,
        };
        return new DeltaRound<GraphMessage>(run, Scope(folder), GraphJson.Default.GraphMessage, parts).RunAsync(cancel);
    }

    private RequestInformation First() => run.User.MailFolders[folder.GraphId].Messages.Delta.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Select = IsLarge ? Signals : Fields(run.ReadsBodies);
        // The newest first, so that the pane is useful long before a first sync is through.
        request.QueryParameters.Orderby = ["receivedDateTime desc"];
    });

    private async Task<Func<StoreTransaction, int, CancellationToken, Task<int>>> PrepareAsync(
        IReadOnlyList<GraphMessage> page, bool followsBaseline, CancellationToken cancel)
    {
        var unreadable = new HashSet<string>(StringComparer.Ordinal);
        var whole = await CompleteAsync(page, followsBaseline, unreadable, cancel);
        unreadable.UnionWith(whole.Where(m => m.Removed is null && m.IsWhole && !HasTime(m)).Select(m => m.Id!));
        _leftOut = unreadable.Count;
        var read = whole.Where(m => m.Removed is null && m.IsWhole).Select(m => reading.Read(m, folder)).OfType<ReadMessage>().ToDictionary(m => m.GraphId);
        return (transaction, baseline, c) => _writer.WriteAsync(transaction, whole, read, baseline, c);
    }

    private static bool HasTime(GraphMessage message) => (Instants.Of(message.ReceivedDateTime) ?? Instants.Of(message.SentDateTime)) is not null;

    /// <summary>
    /// What is only signalled, and neither stored yet (or stored as a draft) nor too old to be, is asked for. So is a removal of a message never met,
    /// right after a
    /// baseline: it may have been away when the baseline passed, and Graph does not always tell of a return.
    /// </summary>
    private async Task<IReadOnlyList<GraphMessage>> CompleteAsync(
        IReadOnlyList<GraphMessage> page, bool followsBaseline, HashSet<string> unreadable, CancellationToken cancel)
    {
        bool IsSignal(GraphMessage m) => m.Removed is null ? !m.IsWhole && !(Instants.Of(m.ReceivedDateTime) < run.Oldest) : followsBaseline;
        var signalled = page.Where(IsSignal).Select(m => m.Id!).ToList();
        if (signalled.Count == 0) return page;

        await using var db = run.Store.Open();
        var known = await db.Messages.Where(m => m.MailboxId == run.Mailbox.Id && signalled.Contains(m.GraphId) && !m.IsDraft)
            .Select(m => m.GraphId).ToHashSetAsync(cancel);
        var missing = signalled.Where(id => !known.Contains(id)).ToList();
        var fetched = await run.Batch.ReadAsync([.. missing.Select(reading.Request)], GraphJson.Default.GraphMessage, cancel, i => unreadable.Add(missing[i]));
        var byId = missing.Zip(fetched).Where(m => m.Second is not null).ToDictionary(m => m.First, m => m.Second!);
        // What was removed here counts only if it is here again.
        GraphMessage? WholeOf(GraphMessage m) =>
            byId.TryGetValue(m.Id!, out var whole) && (m.Removed is null || whole.ParentFolderId == folder.GraphId) ? whole : null;
        return [.. page.Select(m => WholeOf(m) is { } whole ? whole with { Id = m.Id } : m)];
    }

    private Task<int> SweepAsync(StoreTransaction transaction, int baseline, CancellationToken cancel) => transaction.ExecuteAsync(
        "UPDATE \"Messages\" SET \"IsLeaving\" = @p2 WHERE \"FolderId\" = @p0 AND \"Baseline\" <> @p1", cancel, folder.Id, baseline, true);
}
