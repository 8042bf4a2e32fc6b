namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>A mailbox's one lock and one count of changes: everything stored in it is ordered by this version.</summary>
internal sealed class MailboxHistory
{
    private long _version;
    private long _generation;

    public Lock Gate { get; } = new();

    public long Version => Interlocked.Read(ref _version);

    /// <summary>Delta tokens of an earlier generation are forgotten (410).</summary>
    public long Generation => Interlocked.Read(ref _generation);

    public long Next() => Interlocked.Increment(ref _version);

    public void ForgetTokens() => Interlocked.Increment(ref _generation);
}
