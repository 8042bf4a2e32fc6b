using System.Text.Json;
using System.Text.Json.Serialization;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Relationships;

/// <summary>The trained probabilities of what comes of a tie, with where their numbers come from: <c>contact-model.json</c>.</summary>
public sealed record ContactModel
{
    /// <summary>The model shipped with this library.</summary>
    public static ContactModel Shipped { get; } = Load();

    /// <summary>Grows with every retraining.</summary>
    public required int Version { get; init; }

    /// <summary>The data, the windows and the recipe.</summary>
    public required string TrainedOn { get; init; }

    /// <summary>What the coefficients belong to, in order.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    internal const int TwoWayDays = 28;
    internal const int WritesDays = 30;
    internal const int ResumesDays = 28;
    internal const int ReconnectsDays = 60;

    /// <summary>Word both ways within 28 days.</summary>
    public required ContactOdds TwoWay { get; init; }

    /// <summary>A letter from the owner within 30 days.</summary>
    public required ContactOdds Writes { get; init; }

    /// <summary>Any contact within 28 days: whether a silence ends by itself.</summary>
    public required ContactOdds Resumes { get; init; }

    /// <summary>Any contact within 60 days of a tie silent for 60.</summary>
    public required ContactOdds Reconnects { get; init; }

    /// <summary>Writes the model as it is shipped.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ContactModelJson.Default.ContactModel);

    private static ContactModel Load()
    {
        var model = EmbeddedText.Json("Relationships.contact-model.json", ContactModelJson.Default.ContactModel);
        // Coefficients of other features would be silent nonsense.
        return model.Features.SequenceEqual(TieFeatures.Names)
            ? model
            : throw new InvalidDataException("contact-model.json was trained on other features than the code takes: train it anew (--train relationships).");
    }
}

/// <summary>Reads and writes the model's file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ContactModel))]
internal sealed partial class ContactModelJson : JsonSerializerContext;
