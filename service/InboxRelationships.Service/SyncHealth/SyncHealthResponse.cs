using InboxRelationships.Service.Context;

namespace InboxRelationships.Service.SyncHealth;

/// <summary>State of every mailbox's sync, as `/api/sync` tells it.</summary>
/// <param name="Mailboxes">Those that are synced, and those that were.</param>
/// <param name="Problems">Why it is not known who else is to be synced, a sentence each; empty when it is.</param>
public sealed record SyncHealthResponse(IReadOnlyList<MailboxHealth> Mailboxes, IReadOnlyList<string> Problems);

/// <summary>One mailbox.</summary>
/// <param name="Mailbox">Its user principal name.</param>
/// <param name="Freshness">The same line the pane shows.</param>
/// <param name="Run">The run under way; null while none is.</param>
/// <param name="Messages">Messages stored.</param>
/// <param name="Events">Events stored.</param>
/// <param name="Contacts">Contacts stored.</param>
/// <param name="People">People mined.</param>
/// <param name="Folders">Per folder.</param>
/// <param name="Parts">What is read besides folders of mail: the calendar and the contacts.</param>
/// <param name="Schedule">When it was and will be read.</param>
/// <param name="Subscriptions">What Graph tells of itself; empty where polling does everything.</param>
public sealed record MailboxHealth(
    string Mailbox,
    Freshness Freshness,
    RunProgress? Run,
    int Messages,
    int Events,
    int Contacts,
    int People,
    IReadOnlyList<FolderHealth> Folders,
    IReadOnlyList<PartHealth> Parts,
    ScheduleHealth Schedule,
    IReadOnlyList<SubscriptionHealth> Subscriptions);

/// <summary>One folder: Graph's own count against ours.</summary>
/// <param name="Name">As its owner calls it.</param>
/// <param name="IsSynced">Whether it is read at all.</param>
/// <param name="GraphCount">Items Graph counts in it, other than mail among them; null before the first count.</param>
/// <param name="OurCount">Messages stored.</param>
/// <param name="CountedAt">When Graph counted.</param>
/// <param name="LastRound">End of the last full round.</param>
/// <param name="LastChange">When a round last brought something.</param>
/// <param name="Gap">Why it is not read to its end; null when it is.</param>
/// <param name="Difference">What the two counts' difference may mean, in words; null where there is none to explain.</param>
public sealed record FolderHealth(
    string Name,
    bool IsSynced,
    int? GraphCount,
    int OurCount,
    DateTimeOffset? CountedAt,
    DateTimeOffset? LastRound,
    DateTimeOffset? LastChange,
    string? Gap,
    string? Difference);

/// <summary>A collection besides mail. Graph gives no count of these.</summary>
public sealed record PartHealth(string Name, int OurCount, DateTimeOffset? LastRound, DateTimeOffset? LastChange, string? Gap);

/// <summary>When a mailbox was and will be read.</summary>
/// <param name="IsScheduled">Whether it is read at all any more; false once it left the configuration, and its rows wait for `forget`.</param>
/// <param name="LastRun">End of the last run, complete or not.</param>
/// <param name="NextRun">Start of the next; null where none is scheduled.</param>
/// <param name="ComparedAt">When every folder's ids were last held against Graph's.</param>
/// <param name="Requests">Requests of the last run.</param>
/// <param name="Retries">How many of them had to be repeated.</param>
public sealed record ScheduleHealth(bool IsScheduled, DateTimeOffset? LastRun, DateTimeOffset? NextRun, DateTimeOffset? ComparedAt, int Requests, int Retries);

/// <summary>What Graph promised to tell.</summary>
/// <param name="Of">`messages` or `events`.</param>
/// <param name="ExpiresAt">Until when; null where none stands.</param>
/// <param name="Problem">Why it could not be kept, as status and code; null when it could.</param>
public sealed record SubscriptionHealth(string Of, DateTimeOffset? ExpiresAt, string? Problem);

/// <summary>How far a run has come.</summary>
/// <param name="Step">What is being done, in words.</param>
/// <param name="Done">Items read.</param>
/// <param name="Expected">Items there are, as far as is known.</param>
/// <param name="RemainingSeconds">How long the rest of the mail takes if it goes on as so far; null while that is unknown.</param>
public sealed record RunProgress(string Step, int Done, int Expected, double? RemainingSeconds);
