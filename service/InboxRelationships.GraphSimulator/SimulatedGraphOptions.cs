using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator;

/// <summary>What the simulator serves, where, and how badly it behaves.</summary>
public sealed record SimulatedGraphOptions
{
    /// <summary>Folders of mailbox archives, one mailbox each.</summary>
    public IReadOnlyList<string> Archives { get; init; } = [];

    /// <summary>Mailboxes built in code, served after those of the archives.</summary>
    public IReadOnlyList<SimulatedMailbox> Mailboxes { get; init; } = [];

    /// <summary>The address to listen on; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>Whether the dates of archives move to the present.</summary>
    public bool Shift { get; init; } = true;

    /// <summary>Words of <see cref="Faults.FaultCatalogue"/>.</summary>
    public string? Faults { get; init; }

    /// <summary>How long every request takes at least.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>More requests than this under way for one mailbox are refused with 429, as Graph refuses the fifth.</summary>
    public int MaxConcurrencyPerMailbox { get; init; } = 4;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
