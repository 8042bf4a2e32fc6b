using System.Text.Json;
using System.Text.Json.Serialization;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// Tells by its words alone whether a letter was written to its readers or to many: one weight for each bucket of hashed words, their pairs, pieces or frames.
/// Words that fewer than some different senders use have no weight, so that no text, name or address can be read out of it. Thread-safe.
/// </summary>
public sealed class WordModel
{
    /// <summary>Buckets that words fall into.</summary>
    public const int Buckets = MarkSet.Count;

    private readonly WordWeights _weights;

    /// <summary>A model of the given weights.</summary>
    /// <exception cref="ArgumentException">There is not one weight for each bucket.</exception>
    public WordModel(WordWeights weights)
    {
        if (weights.Weights.Length != Buckets) throw new ArgumentException($"{weights.Weights.Length} weights, not {Buckets}.", nameof(weights));
        _weights = weights;
    }

    /// <summary>Tells mail sent to many from mail between people (<c>word-weights.json</c>).</summary>
    public static WordModel Many { get; } = new(EmbeddedText.Json("Outreach.word-weights.json", WordWeightsJson.Default.WordWeights));

    /// <summary>
    /// Tells whether what is dressed as a letter to its reader is one text for many: learned from own-written round letters and honest ones that look
    /// alike in nine languages, and from real letters (<c>round-words.json</c>). Mail that is openly sent to many is worded otherwise and teaches
    /// nothing here.
    /// </summary>
    public static WordModel Round { get; } = new(EmbeddedText.Json("Outreach.round-words.json", WordWeightsJson.Default.WordWeights));

    /// <summary>Log-odds that words of these buckets were sent to many; 0 for no words.</summary>
    public double Odds(IReadOnlyList<int> marks)
    {
        if (marks.Count == 0) return 0;
        var sum = 0;
        foreach (var mark in marks) sum += (sbyte)_weights.Weights[mark];
        return _weights.Bias + (sum * _weights.Scale / Math.Sqrt(marks.Count));
    }
}

/// <summary>The numbers of a <see cref="WordModel"/>, with where they come from.</summary>
public sealed record WordWeights
{
    /// <summary>Grows with every retraining.</summary>
    public required int Version { get; init; }

    /// <summary>How they came about.</summary>
    public required string TrainedOn { get; init; }

    /// <summary>Base log-odds.</summary>
    public required double Bias { get; init; }

    /// <summary>Log-odds a step of <see cref="Weights"/>; divided by the root of the number of buckets a letter fills.</summary>
    public required double Scale { get; init; }

    /// <summary>A signed byte for each bucket.</summary>
    [JsonConverter(typeof(PackedBytes))]
    public required byte[] Weights { get; init; }

    /// <summary>Writes them as they are shipped.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WordWeightsJson.Default.WordWeights);
}

/// <summary>Reads and writes the words' weights.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(WordWeights))]
internal sealed partial class WordWeightsJson : JsonSerializerContext;
