using System.Text.Json;
using System.Text.Json.Serialization;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>The model's numbers, with where they come from: <c>outreach-weights.json</c>.</summary>
public sealed record OutreachWeights
{
    /// <summary>The numbers shipped with this library.</summary>
    public static OutreachWeights Shipped { get; } = EmbeddedText.Json("Outreach.outreach-weights.json", OutreachWeightsJson.Default.OutreachWeights);

    /// <summary>Grows with every retraining.</summary>
    public required int Version { get; init; }

    /// <summary>How the trained part came about.</summary>
    public required string TrainedOn { get; init; }

    /// <summary>What was learned for letters whose words can be weighed (<see cref="WordModel"/>).</summary>
    public required LearnedWeights Worded { get; init; }

    /// <summary>What was learned for all others: structure and word lists alone decide.</summary>
    public required LearnedWeights Unworded { get; init; }

    /// <summary>What is added for received mail as far as it is dressed as a letter to its reader.</summary>
    public required LetterWeights Letter { get; init; }

    /// <summary>Log-odds of received mail not dressed as a letter are divided by this, so that what is said with 90 % comes true nine times in ten.</summary>
    public required double Temperature { get; init; }

    /// <summary>From when on what is not dressed as a letter to its reader is called sent to many.</summary>
    public required BroadcastLines BroadcastFrom { get; init; }

    /// <summary>A letter dressed as one to its reader is called sent to many from this probability on: nobody's friend is to be insulted.</summary>
    public required double LetterFrom { get; init; }

    /// <summary>Why the weights set by judgement are what they are.</summary>
    public required string PriorsFrom { get; init; }

    /// <summary>Log-odds set by judgement, where no labelled mail exists: tells of a merge, and the relationship.</summary>
    public required SortedDictionary<string, double[]> Priors { get; init; }

    /// <summary>Base log-odds of the owner's own mail.</summary>
    public required double[] SentBias { get; init; }

    /// <summary>Log-odds for the owner's own mail.</summary>
    public required SortedDictionary<string, double[]> Sent { get; init; }

    /// <summary>
    /// Base log-odds that what went to many is dressed as a letter to one. Set by judgement, as <see cref="Form"/> is, and both times 2.5: so they told
    /// planted letters from labelled broadcasts with the least error.
    /// </summary>
    public required double FormBias { get; init; }

    /// <summary>Log-odds of the same.</summary>
    public required SortedDictionary<string, double> Form { get; init; }

    /// <summary>Writes weights as they are shipped.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, OutreachWeightsJson.Default.OutreachWeights);
}

/// <summary>From which probability on a message is called sent to many, if it could only be that or one other thing.</summary>
/// <param name="OverPersonal">The other being a letter.</param>
/// <param name="OverDiscussion">The other being a post to a list.</param>
public sealed record BroadcastLines(double OverPersonal, double OverDiscussion)
{
    /// <summary>The likelier of the two.</summary>
    public static BroadcastLines Even { get; } = new(0.5, 0.5);
}

/// <summary>Learned log-odds of a received message: personal, discussion, sent to many, transactional.</summary>
/// <param name="Bias">Of any message.</param>
/// <param name="Weights">Of what is seen, by code.</param>
public sealed record LearnedWeights(double[] Bias, SortedDictionary<string, double[]> Weights);

/// <summary>Learned log-odds that what is dressed as a letter to its reader is one text for many.</summary>
/// <param name="Bias">Of any such letter.</param>
/// <param name="Temperature">Their log-odds are divided by this, so that what is said with 90 % comes true nine times in ten.</param>
/// <param name="Weights">Of what is seen, by code.</param>
public sealed record LetterWeights(double Bias, double Temperature, SortedDictionary<string, double> Weights);

/// <summary>Reads and writes the weights' file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(OutreachWeights))]
internal sealed partial class OutreachWeightsJson : JsonSerializerContext;
