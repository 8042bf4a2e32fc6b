using System.Text.Json.Serialization;

namespace InboxRelationships.Core.Outreach;

/// <summary>Writes and reads <see cref="MessageTraits"/> compactly: what is zero, false or empty is left out.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(MessageTraits))]
public sealed partial class MessageTraitsJson : JsonSerializerContext;
