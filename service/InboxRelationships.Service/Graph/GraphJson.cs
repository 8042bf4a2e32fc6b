using System.Text.Json;
using System.Text.Json.Serialization;

namespace InboxRelationships.Service.Graph;

/// <summary>Source-generated reading of Graph's resources: the SDK's own parse is twenty to fifty times dearer.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(LenientText)])]
[JsonSerializable(typeof(GraphFolder))]
[JsonSerializable(typeof(GraphMessage))]
[JsonSerializable(typeof(GraphMeetingMessage))]
[JsonSerializable(typeof(GraphEvent))]
[JsonSerializable(typeof(GraphContact))]
[JsonSerializable(typeof(GraphContactFolder))]
[JsonSerializable(typeof(IReadOnlyList<GraphEmailAddress>))]
[JsonSerializable(typeof(GraphBatchRequest))]
[JsonSerializable(typeof(GraphBatchAnswer))]
[JsonSerializable(typeof(GraphErrorAnswer))]
[JsonSerializable(typeof(GraphUser))]
[JsonSerializable(typeof(GraphMailboxSettings))]
[JsonSerializable(typeof(GraphSubscription))]
internal sealed partial class GraphJson : JsonSerializerContext;
