using BenchmarkDotNet.Attributes;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mail;

namespace InboxRelationships.Benchmarks;

/// <summary>What it costs to tell to whom 500 messages were written, once their bodies are outlines, against looking at each letter once.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class OutreachBenchmarks
{
    private static readonly Owner Owner = new("Jim Averill", new HashSet<string> { "jim.averill@averill-light.example" }, TimeZoneInfo.Utc);

    private readonly OutreachModel _model = new();
    private IReadOnlyList<IncomingMessage> _messages = [];
    private IReadOnlyList<IReadOnlyList<int>> _marks = [];
    private IReadOnlyList<MessageTraits> _traits = [];

    [GlobalSetup]
    public void Setup()
    {
        _messages = [.. PageReading<GraphMessage>.OfAsync(new MemoryStream(DemoMail.Page(500)), GraphJson.Default.GraphMessage, CancellationToken.None).GetAwaiter().GetResult().Value!.Readable.Select(MessageOf)];
        _marks = [.. _messages.Select(m => WordModel.MarksOf(m, Owner))];
        _traits = [.. _messages.Select(m => MessageReader.Read(m, Owner))];
    }

    /// <summary>The floor: every letter once.</summary>
    [Benchmark(Baseline = true)]
    public int Letters()
    {
        var letters = 0;
        foreach (var run in _messages.SelectMany(m => m.Body.Lines).SelectMany(l => l.Runs))
        {
            foreach (var c in run.Text) letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters;
    }

    /// <summary>Zones and hashed words.</summary>
    [Benchmark]
    public int Marks() => _messages.Sum(m => WordModel.MarksOf(m, Owner).Count);

    /// <summary>The weights of the words.</summary>
    [Benchmark]
    public double Words() => _marks.Sum(m => WordModel.Shipped.Odds(m));

    /// <summary>The verdict.</summary>
    [Benchmark]
    public double Verdicts() => _messages.Zip(_traits).Sum(m => _model.Classify(m.First.Envelope, m.Second, SenderHistory.None).MassMergeProbability);

    private static IncomingMessage MessageOf(GraphMessage message) => new(
        new()
        {
            Id = 1,
            InternetMessageId = message.InternetMessageId ?? "",
            ConversationId = message.ConversationId ?? "",
            At = DateTimeOffset.UnixEpoch,
            Direction = Direction.In,
            From = new(message.From?.EmailAddress?.Address ?? "nobody@example.com", message.From?.EmailAddress?.Name),
            To = [new("jim.averill@averill-light.example", "Jim Averill")],
        },
        message.Subject ?? "", [],
        message.Body?.ContentType == "html" ? HtmlOutline.Of(message.Body.Content ?? "") : PlainTextOutline.Of(message.Body?.Content ?? ""));
}
