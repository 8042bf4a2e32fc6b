using System.Collections.Concurrent;
using InboxRelationships.Service.Sync;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Graph;

/// <summary>The gate of each mailbox: the same for everybody in this process, and from one run to the next.</summary>
internal sealed class MailboxGates(IOptions<SyncOptions> options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<MailboxGate>> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="mailbox">As configured.</param>
    public MailboxGate Of(string mailbox) => _gates.GetOrAdd(mailbox, _ => new(() => new MailboxGate(options.Value.MaxConcurrencyPerMailbox, clock))).Value;

    public void Dispose()
    {
        foreach (var gate in _gates.Values) gate.Value.Dispose();
    }
}
