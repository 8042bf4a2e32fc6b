using System.Text.Json;
using System.Text.Json.Serialization;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>The model's numbers, with where they come from: <c>outreach-weights.json</c>.</summary>
public sealed record OutreachWeights
{
    /// <summary>The numbers shipped with this library.</summary>
    public static OutreachWeights Shipped { get; } = Load();

    /// <summary>Grows with every retraining.</summary>
    public required int Version { get; init; }

    /// <summary>How the trained part came about.</summary>
    public required string TrainedOn { get; init; }

    /// <summary>Base log-odds of a received message: personal, discussion, sent to many, transactional.</summary>
    public required double[] Bias { get; init; }

    /// <summary>Trained log-odds of what is seen, for the same four.</summary>
    public required SortedDictionary<string, double[]> Trained { get; init; }

    /// <summary>Why the weights set by judgement are what they are.</summary>
    public required string PriorsFrom { get; init; }

    /// <summary>Log-odds set by judgement, where no labelled mail exists: tells of a merge, and the relationship.</summary>
    public required SortedDictionary<string, double[]> Priors { get; init; }

    /// <summary>Base log-odds of the owner's own mail.</summary>
    public required double[] SentBias { get; init; }

    /// <summary>Log-odds for the owner's own mail.</summary>
    public required SortedDictionary<string, double[]> Sent { get; init; }

    /// <summary>Base log-odds that what went to many is dressed as a letter to one.</summary>
    public required double FormBias { get; init; }

    /// <summary>Log-odds of the same.</summary>
    public required SortedDictionary<string, double> Form { get; init; }

    /// <summary>Reads weights.</summary>
    /// <exception cref="JsonException">The file is not of this form.</exception>
    public static OutreachWeights Read(Stream file) => JsonSerializer.Deserialize(file, OutreachWeightsJson.Default.OutreachWeights)!;

    /// <summary>Writes weights as they are shipped.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, OutreachWeightsJson.Default.OutreachWeights);

    private static OutreachWeights Load()
    {
        using var file = EmbeddedText.Open("Outreach.outreach-weights.json");
        return Read(file);
    }
}

/// <summary>Reads and writes the weights' file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(OutreachWeights))]
internal sealed partial class OutreachWeightsJson : JsonSerializerContext;
