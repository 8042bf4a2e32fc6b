using System.Collections.Concurrent;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Requests;

/// <summary>One answered request; <paramref name="PathAndQuery"/> as the client wrote it.</summary>
public sealed record LoggedRequest(string Method, string PathAndQuery, int Status);

/// <summary>What was asked of the simulator so far: for tests and for the demo's counters.</summary>
public sealed class RequestLog
{
    private const int Kept = 100_000;

    private readonly ConcurrentQueue<LoggedRequest> _requests = new();
    private readonly ConcurrentDictionary<string, int> _inFlight = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _maxInFlight = new(StringComparer.Ordinal);
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    /// <summary>The latest hundred thousand requests, oldest first. A batch counts as one, and each of its parts as one.</summary>
    public IReadOnlyList<LoggedRequest> Requests => [.. _requests];

    /// <summary>The most requests that were ever under way for a mailbox at once.</summary>
    public int MaxConcurrent(SimulatedMailbox mailbox) => _maxInFlight.GetValueOrDefault(mailbox.Id);

    public void Clear()
    {
        _requests.Clear();
        _maxInFlight.Clear();
        Interlocked.Exchange(ref _count, 0);
    }

    internal void Add(LoggedRequest request)
    {
        Interlocked.Increment(ref _count);
        _requests.Enqueue(request);
        if (_requests.Count > Kept)
            _requests.TryDequeue(out _);
    }

    internal int Enter(string mailboxId)
    {
        var now = _inFlight.AddOrUpdate(mailboxId, 1, (_, n) => n + 1);
        _maxInFlight.AddOrUpdate(mailboxId, now, (_, most) => Math.Max(most, now));
        return now;
    }

    internal void Leave(string mailboxId) => _inFlight.AddOrUpdate(mailboxId, 0, (_, n) => n - 1);
}
