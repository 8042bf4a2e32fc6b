using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Outreach;
using InboxRelationships.Service.Storage;
using Microsoft.Graph.Users.Item;

namespace InboxRelationships.Service.Sync;

/// <summary>What the parts of one mailbox's run share.</summary>
internal sealed record SyncRun(
    MailboxRow Mailbox, Owner Owner, SubjectKeys Subjects, GraphReader Graph, GraphBatch Batch, Store Store, SyncOptions Options, bool ReadsBodies,
    NeverTracked NeverTracked, Sketching Sketching, TimeProvider Clock, SyncProgress Progress)
{
    /// <summary>Everything of this mailbox starts here.</summary>
    public UserItemRequestBuilder User => Graph.Client.Users[Mailbox.GraphUserId];

    /// <summary>The page size as Graph wants to be told on every call.</summary>
    public static string PagesOf(int items) => $"odata.maxpagesize={items}";

    /// <summary>Pieces of work under way at once: while some wait for the store, others keep every place at the server's gate taken.</summary>
    public int WorkAtOnce => 2 * Options.MaxConcurrencyPerMailbox;

    /// <summary>Mail older than this is not kept.</summary>
    public DateTimeOffset Oldest => Clock.GetUtcNow() - Options.History;
}
