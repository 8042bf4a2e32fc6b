namespace InboxRelationships.Service.Sync;

/// <summary>What one run did to one mailbox; `sync --json` prints it.</summary>
internal sealed record SyncReport(
    string Mailbox,
    int Messages,
    int Events,
    int Contacts,
    int People,
    int Interactions,
    int Requests,
    int Retries,
    double Seconds,
    bool Complete,
    IReadOnlyList<string> Gaps);
