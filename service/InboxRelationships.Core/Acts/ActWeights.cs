using System.Text.Json;
using System.Text.Json.Serialization;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Acts;

/// <summary>The model's numbers, with where they come from: <c>act-weights.json</c>.</summary>
public sealed record ActWeights
{
    /// <summary>The numbers shipped with this library.</summary>
    public static ActWeights Shipped { get; } = EmbeddedText.Json("Acts.act-weights.json", ActWeightsJson.Default.ActWeights);

    /// <summary>Grows with every retraining.</summary>
    public required int Version { get; init; }

    /// <summary>How they came about.</summary>
    public required string TrainedOn { get; init; }

    /// <summary>Log-odds of each kind by cues alone, for every language.</summary>
    public required SortedDictionary<ActKind, KindWeights> Kinds { get; init; }

    /// <summary>Log-odds of each kind by cues and turns of phrase, for the language the turns were learned in.</summary>
    public required SortedDictionary<ActKind, KindWeights> English { get; init; }

    /// <summary>Writes weights as they are shipped.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ActWeightsJson.Default.ActWeights);
}

/// <summary>One kind's numbers.</summary>
/// <param name="Bias">Log-odds of a sentence of which nothing is seen.</param>
/// <param name="Threshold">Log-odds from which a sentence is held to be of the kind.</param>
/// <param name="Cues">Log-odds of what is seen, by code.</param>
public sealed record KindWeights(double Bias, double Threshold, SortedDictionary<string, double> Cues)
{
    /// <summary>Log-odds of one step of <see cref="Turns"/>.</summary>
    public const double Step = 0.01;

    /// <summary>A signed byte for each bucket of turns; empty where cues alone judge.</summary>
    public required byte[] Turns { get; init; }
}

/// <summary>Reads and writes the weights' file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ActWeights))]
internal sealed partial class ActWeightsJson : JsonSerializerContext;
