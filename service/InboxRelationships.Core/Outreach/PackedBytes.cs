using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InboxRelationships.Core.Outreach;

/// <summary>Writes bytes of which most are nothing as text: packed by Brotli, in base 64.</summary>
internal sealed class PackedBytes : JsonConverter<byte[]>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">They were packed otherwise.</exception>
    public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var packed = new BrotliStream(new MemoryStream(reader.GetBytesFromBase64()), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) packing.Write(value);
        writer.WriteBase64StringValue(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }
}
