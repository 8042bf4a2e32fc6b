using BenchmarkDotNet.Attributes;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Benchmarks;

/// <summary>What it costs to tell to whom 500 messages were written, once their bodies are outlines, against looking at each letter once.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class OutreachBenchmarks
{
    private readonly OutreachModel _model = new();
    private IReadOnlyList<IncomingMessage> _messages = [];
    private IReadOnlyList<IReadOnlyList<int>> _marks = [];
    private IReadOnlyList<MessageTraits> _traits = [];

    [GlobalSetup]
    public void Setup()
    {
        _messages = DemoMail.Messages(500);
        _marks = [.. _messages.Select(m => LetterMarks.Of(m, DemoMail.Owner).Known)];
        _traits = [.. _messages.Select(m => MessageReader.Read(m, DemoMail.Owner))];
    }

    /// <summary>The floor: every letter once.</summary>
    [Benchmark(Baseline = true)]
    public int Letters() => _messages.Sum(m => DemoMail.Letters(m.Body));

    /// <summary>Zones, and hashed words, pieces and frames.</summary>
    [Benchmark]
    public int Marks() => _messages.Sum(m => LetterMarks.Of(m, DemoMail.Owner).Known.Count);

    /// <summary>The weights of the words.</summary>
    [Benchmark]
    public double Words() => _marks.Sum(m => WordModel.Many.Odds(m));

    /// <summary>The verdict.</summary>
    [Benchmark]
    public double Verdicts() => _messages.Zip(_traits).Sum(m => _model.Classify(m.First.Envelope, m.Second, SenderHistory.None).MassMergeProbability);
}
