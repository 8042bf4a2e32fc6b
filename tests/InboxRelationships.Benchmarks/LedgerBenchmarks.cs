using BenchmarkDotNet.Attributes;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Benchmarks;

/// <summary>What folding 100,000 interactions with 500 people into their decayed sums costs, against counting them.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class LedgerBenchmarks
{
    private const int Entries = 100_000, People = 500;

    private static readonly DateTimeOffset Now = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private Interaction[] _ledger = null!;

    [GlobalSetup]
    public void Setup() => _ledger = [.. Enumerable.Range(1, Entries).Select(Entry)];

    /// <summary>The floor: how many entries each person has.</summary>
    [Benchmark(Baseline = true)]
    public int Counted() => _ledger.CountBy(e => e.PersonId).Count();

    /// <summary>Each person's sums as of now.</summary>
    [Benchmark]
    public double Folded()
    {
        var sums = new Dictionary<string, TieSums>(StringComparer.Ordinal);
        foreach (var entry in _ledger) sums[entry.PersonId] = sums.GetValueOrDefault(entry.PersonId).Add(entry);
        return sums.Values.Sum(s => s.AsOf(Now).Strength);
    }

    private static Interaction Entry(int i)
    {
        var isOut = i % 2 == 0;
        return new(
            $"person{i * 7919 % People}", InteractionKind.WrittenAlone, isOut ? Direction.Out : Direction.In, Now.AddMinutes(-i * 26),
            isOut ? Mass.Written : Mass.Received, i, null, null);
    }
}
