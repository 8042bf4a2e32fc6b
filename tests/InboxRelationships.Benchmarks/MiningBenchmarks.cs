using BenchmarkDotNet.Attributes;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Mining;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Benchmarks;

/// <summary>What mining a mailbox of 20,000 letters with 400 people costs, against sorting them once.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class MiningBenchmarks
{
    private const int Letters = 20_000, People = 400;

    private static readonly DateTimeOffset Now = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly Participant Jim = new("jim@averill-light.example", "Jim");
    private static readonly Owner Owner = new("Jim", new HashSet<string> { Jim.Address }, TimeZoneInfo.Utc);

    private MailboxHistory _history = null!;

    [GlobalSetup]
    public void Setup() => _history = new(Owner, [.. Enumerable.Range(1, Letters).Select(Letter)], [], []);

    /// <summary>The floor: the letters by time.</summary>
    [Benchmark(Baseline = true)]
    public int Sorted() => _history.Messages.OrderBy(m => m.Envelope.At).ThenBy(m => m.Envelope.Id).ToList().Count;

    /// <summary>People, ledger, figures and suggestions from nothing.</summary>
    [Benchmark]
    public int Mined() => MailboxMiner.Mine(_history, Now).Interactions.Count;

    private static LedgerMessage Letter(int i)
    {
        var other = new Participant($"person{i * 7919 % People}@firm{i % 40}.example", $"Person {i * 7919 % People}");
        var isOut = i % 2 == 0;
        return new(
            new Envelope
            {
                Id = i,
                InternetMessageId = $"<{i}@mail.example>",
                ConversationId = $"c{i / 3}",
                At = Now.AddMinutes(-i * 130),
                Direction = isOut ? Direction.Out : Direction.In,
                From = isOut ? Jim : other,
                To = [isOut ? other : Jim],
            },
            OutreachClass.Personal);
    }
}
