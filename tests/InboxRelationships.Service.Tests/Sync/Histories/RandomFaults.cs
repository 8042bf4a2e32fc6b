using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Faults;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>Chooses how the server misbehaves. Faults that spoil items for good are not among them: after those, ours cannot equal the truth.</summary>
internal static class RandomFaults
{
    private static readonly string[] Words =
    [
        "partial-updates", "duplicates", "empty-pages", "unknown-removals", "lost-returns", "missing-headers", "unavailable=5", "gateway-timeout=7",
        "html-errors=6", "expire-tokens=5", "expire-tokens=9", "reset=6", "truncate=8", "unavailable=3", "latency=2",
    ];

    public static void Choose(SimulatedGraph graph, Random random)
    {
        // A throttled request waits a whole second, so that each history meets few of them.
        var rare = random.Next(12) switch { 0 => "throttle=25", 1 => "throttle=25,retry-after-date", 2 => "mailbox-gone", _ => "" };
        var some = Words.Where(_ => random.Next(5) == 0).Append(rare).Append($"seed={random.Next(1, 1000)}");
        graph.Faults = FaultCatalogue.Parse(string.Join(',', some));
    }
}
