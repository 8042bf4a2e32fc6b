using System.Text.Json;
using System.Text.Json.Serialization;

namespace InboxRelationships.Service.Graph;

/// <summary>The items of one page. One that cannot be read costs only itself: it is counted and the others are kept.</summary>
/// <param name="Readable">Those that could be read.</param>
/// <param name="Unreadable">How many could not.</param>
[JsonConverter(typeof(GraphItemsReading))]
internal sealed record GraphItems<T>(IReadOnlyList<T> Readable, int Unreadable) where T : class;

/// <summary>Makes the reader of each kind of item.</summary>
internal sealed class GraphItemsReading : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(GraphItems<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Reading<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Reading<T> : JsonConverter<GraphItems<T>> where T : class
    {
        public override GraphItems<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("a page's value is no list");

            var readable = new List<T>();
            var unreadable = 0;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (TryRead(reader, options) is { } item) readable.Add(item);
                else unreadable++;
                reader.Skip();
            }

            return new(readable, unreadable);
        }

        public override void Write(Utf8JsonWriter writer, GraphItems<T> value, JsonSerializerOptions options) => throw new NotSupportedException("pages are only read");

        /// <summary>Reads with a reader of its own, so that the page's stands before the item whatever happens.</summary>
        private static T? TryRead(Utf8JsonReader reader, JsonSerializerOptions options)
        {
            try
            {
                return JsonSerializer.Deserialize<T>(ref reader, options);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
