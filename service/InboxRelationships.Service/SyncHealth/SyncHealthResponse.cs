using InboxRelationships.Service.Context;

namespace InboxRelationships.Service.SyncHealth;

/// <summary>State of every mailbox's sync, as `/api/sync` tells it.</summary>
public sealed record SyncHealthResponse(IReadOnlyList<MailboxHealth> Mailboxes);

/// <summary>One mailbox.</summary>
/// <param name="Mailbox">Its user principal name.</param>
/// <param name="Freshness">The same line the pane shows.</param>
/// <param name="Run">The run under way; null while none is.</param>
/// <param name="Messages">Messages stored.</param>
/// <param name="Events">Events stored.</param>
/// <param name="Contacts">Contacts stored.</param>
/// <param name="People">People mined.</param>
/// <param name="Folders">Per folder.</param>
public sealed record MailboxHealth(
    string Mailbox,
    Freshness Freshness,
    RunProgress? Run,
    int Messages,
    int Events,
    int Contacts,
    int People,
    IReadOnlyList<FolderHealth> Folders);

/// <summary>One folder: Graph's own count against ours.</summary>
public sealed record FolderHealth(
    string Name,
    bool IsSynced,
    int? GraphCount,
    int OurCount,
    DateTimeOffset? LastRound,
    DateTimeOffset? LastChange,
    string? Gap);

/// <summary>How far a run has come.</summary>
/// <param name="Step">What is being done, in words.</param>
/// <param name="Done">Items read.</param>
/// <param name="Expected">Items there are, as far as is known.</param>
public sealed record RunProgress(string Step, int Done, int Expected);
