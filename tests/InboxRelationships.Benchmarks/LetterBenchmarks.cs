using BenchmarkDotNet.Attributes;
using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Benchmarks;

/// <summary>
/// What it costs to tell what a message's letter says, once its body is an outline, against looking at each of its letters once. Times are those of
/// one message.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
[MedianColumn]
public class LetterBenchmarks
{
    private const int Messages = 500;

    private IReadOnlyList<(IncomingMessage Message, Zones Zones, string Language)> _letters = [];

    [GlobalSetup]
    public void Setup() => _letters = [.. DemoMail.Messages(Messages).Select(Zoned)];

    /// <summary>The floor: every letter once.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Messages)]
    public int Letters() => _letters.Sum(l => DemoMail.Letters(l.Message.Body));

    /// <summary>Zones and language.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int Zoning() => _letters.Sum(l => Zoned(l.Message).Language.Length);

    /// <summary>What each sentence does.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int Acts() => _letters.Sum(l => ActReader.Read(l.Message, l.Zones, l.Language, DemoMail.Owner).Acts.Count);

    /// <summary>What each sentence says of the past.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int Claims() => _letters.Sum(l => ClaimReader.Read(l.Message, l.Zones, l.Language, false, null).All.Count);

    /// <summary>All of it.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int All() => Zoning() + Acts() + Claims();

    private static (IncomingMessage Message, Zones Zones, string Language) Zoned(IncomingMessage message)
    {
        var zones = Zones.Of(message);
        return (message, zones, LanguageGuess.Of(zones));
    }
}
