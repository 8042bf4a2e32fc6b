using InboxRelationships.Service.Storage;

namespace InboxRelationships.Service.Sync;

/// <summary>Notes that a mailbox's rows changed since they were last mined.</summary>
internal static class MiningMark
{
    public static Task SetAsync(StoreTransaction transaction, long mailboxId, CancellationToken cancel) => transaction.ExecuteAsync(
        "UPDATE \"Mailboxes\" SET \"NeedsMining\" = @p1, \"Changes\" = \"Changes\" + 1 WHERE \"Id\" = @p0", cancel, mailboxId, true);
}
