using System.Text.Json;
using System.Text.Json.Serialization;

namespace InboxRelationships.Service.Graph;

/// <summary>A property that may not have been told at all, which is something else than being told to be empty.</summary>
/// <param name="Is">Whether it was told.</param>
/// <param name="Value">What was told; null for an empty one.</param>
[JsonConverter(typeof(ToldReading))]
internal readonly record struct Told<T>(bool Is, T? Value) where T : class
{
    /// <summary>What holds now, if this held before.</summary>
    public T? Or(T? known) => Is ? Value : known;
}

/// <summary>Makes the reader of each kind of property.</summary>
internal sealed class ToldReading : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Told<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Reading<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Reading<T> : JsonConverter<Told<T>> where T : class
    {
        public override Told<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(true, JsonSerializer.Deserialize<T>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Told<T> value, JsonSerializerOptions options) => throw new NotSupportedException("it is only read");
    }
}
