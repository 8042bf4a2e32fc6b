using System.Text.Json.Serialization;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Service.Mining;

/// <summary>The derived records as they stand in their rows.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Relationship))]
[JsonSerializable(typeof(OutreachVerdict))]
internal sealed partial class DerivedJson : JsonSerializerContext;
