using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// The mailboxes that are synced: those named, and those whom `*` or a group stands for, asked of the directory. What could not be asked
/// keeps the members it had: an outage takes nobody off the list.
/// </summary>
internal sealed class MailboxRoster(ConfiguredMailboxes configured, MailboxDirectory directory, Store store, TimeProvider clock, ILogger<MailboxRoster> log)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private readonly Dictionary<string, IReadOnlyList<DirectoryMailbox>> _members = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim _turn = new(1);
    private long _readAt;

    /// <summary>As far as is known: before the first reading only those named.</summary>
    public RosterState State { get; private set; } = new(configured.Named, [.. configured.Many.Select(RosterEntry.Unasked)]);

    /// <summary>Whether the whole of it was read less than a day ago.</summary>
    public bool IsFresh => State.IsWhole && Interlocked.Read(ref _readAt) is not 0 and var at && clock.GetElapsedTime(at) < Life;

    /// <summary>Asks the directory. Without entries that stand for many it asks nothing.</summary>
    public async Task<RosterState> ReadAsync(CancellationToken cancel)
    {
        if (configured.Many.Count == 0) return State;
        await _turn.WaitAsync(cancel);
        try
        {
            var entries = new List<RosterEntry>();
            foreach (var entry in configured.Many) entries.Add(await ReadAsync(entry, cancel));
            var members = entries.SelectMany(e => _members.GetValueOrDefault(e.Entry, [])).DistinctBy(m => m.Id, StringComparer.OrdinalIgnoreCase)
                .Where(m => !configured.Named.Any(m.IsCalled)).OrderBy(m => m.Name, StringComparer.OrdinalIgnoreCase).ToList();
            await RenameAsync(members, cancel);
            Interlocked.Exchange(ref _readAt, clock.GetTimestamp());
            State = new([.. configured.Named, .. members.Select(m => m.Name)], entries);
            log.LogInformation("Roster: {Mailboxes} mailboxes, {Problems} entries could not be read", State.Mailboxes.Count, State.Problems.Count());
            return State;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The chosen ones, all when none is chosen.</summary>
    /// <exception cref="ConfigurationException">None is configured, or a name is not among them.</exception>
    public IReadOnlyList<string> Choose(IReadOnlyList<string> names)
    {
        if (configured.Entries.Count == 0)
            throw new ConfigurationException("Mailboxes is empty: name at least one user principal name, or `me`.");
        var unknown = names.Except(State.Mailboxes, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        if (unknown is not null) throw new ConfigurationException($"--mailbox {unknown} is not among the configured Mailboxes.");
        return names.Count == 0 ? State.Mailboxes : names;
    }

    private async Task<RosterEntry> ReadAsync(string entry, CancellationToken cancel)
    {
        try
        {
            var members = await directory.MembersAsync(ConfiguredMailboxes.GroupOf(entry), cancel);
            _members[entry] = members;
            return new(entry, members.Count, null);
        }
        catch (GraphFailureException failure)
        {
            return new(entry, _members.GetValueOrDefault(entry)?.Count, MailboxDirectory.InWords(entry, failure));
        }
    }

    /// <summary>Somebody whose name changed in the directory keeps the rows read under the old one.</summary>
    private async Task RenameAsync(List<DirectoryMailbox> members, CancellationToken cancel)
    {
        using var turn = await store.TakeTurnAsync(cancel);
        await using var db = store.Open();
        var rows = await db.Mailboxes.Where(m => m.GraphUserId != "").ToListAsync(cancel);
        foreach (var member in members.Where(m => !rows.Exists(r => r.Name.Equals(m.Name, StringComparison.OrdinalIgnoreCase))))
            if (rows.Find(r => r.GraphUserId == member.Id && !configured.Named.Contains(r.Name, StringComparer.OrdinalIgnoreCase)) is { } row)
                row.Name = member.Name;
        await db.SaveChangesAsync(cancel);
    }
}
