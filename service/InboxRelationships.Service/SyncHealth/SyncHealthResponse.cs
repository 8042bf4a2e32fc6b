using InboxRelationships.Service.Context;

namespace InboxRelationships.Service.SyncHealth;

/// <summary>State of every mailbox's sync, as `/api/sync` tells it.</summary>
public sealed record SyncHealthResponse(IReadOnlyList<MailboxHealth> Mailboxes);

/// <summary>One mailbox.</summary>
/// <param name="Mailbox">Its user principal name.</param>
/// <param name="Freshness">The same line the pane shows.</param>
/// <param name="Messages">Messages stored.</param>
/// <param name="Events">Events stored.</param>
/// <param name="Contacts">Contacts stored.</param>
/// <param name="People">People mined.</param>
/// <param name="Folders">Per folder.</param>
public sealed record MailboxHealth(
    string Mailbox,
    Freshness Freshness,
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
