using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace InboxRelationships.Service.Graph;

/// <summary>
/// Reads a page from its stream item by item, so that the text of no more than one item is buffered, however large the page. The serializer
/// alone would hold the text of all: it must not miss the others for one that makes no sense.
/// </summary>
internal sealed class PageReading<T>(JsonTypeInfo<T> shape) where T : class
{
    private readonly List<T> _readable = [];
    private JsonReaderState _state;
    private bool _hasItems, _isAmongItems;
    private int _unreadable;
    private string? _nextLink, _deltaLink;

    /// <summary>The page in a stream.</summary>
    /// <exception cref="JsonException">It is no page, or not a whole one.</exception>
    public static async Task<GraphPage<T>> OfAsync(Stream stream, JsonTypeInfo<T> shape, CancellationToken cancel)
    {
        var reading = new PageReading<T>(shape);
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        try
        {
            await reading.ReadAsync(pipe, cancel);
        }
        finally
        {
            await pipe.CompleteAsync();
        }

        return new()
        {
            NextLink = reading._nextLink,
            DeltaLink = reading._deltaLink,
            Value = reading._hasItems ? new(reading._readable, reading._unreadable) : null,
        };
    }

    private async Task ReadAsync(PipeReader pipe, CancellationToken cancel)
    {
        for (var wanted = 1; ;)
        {
            var read = await pipe.ReadAtLeastAsync(wanted, cancel);
            var taken = Take(read.Buffer, read.IsCompleted);
            // What does not hold one whole item is looked at again once there is twice as much of it.
            wanted = (int)Math.Min(int.MaxValue, (2 * (read.Buffer.Length - taken)) + 1);
            pipe.AdvanceTo(read.Buffer.GetPosition(taken), read.Buffer.End);
            if (read.IsCompleted) return;
        }
    }

    /// <summary>Takes what is whole.</summary>
    /// <returns>How many bytes that is.</returns>
    private long Take(ReadOnlySequence<byte> text, bool isLast)
    {
        var reader = new Utf8JsonReader(text, isLast, _state);
        var taken = 0L;
        while (reader.Read() && Take(ref reader)) (taken, _state) = (reader.BytesConsumed, reader.CurrentState);
        return taken;
    }

    private bool Take(ref Utf8JsonReader reader)
    {
        if (_isAmongItems) return TakeItem(ref reader);
        if (reader.TokenType == JsonTokenType.PropertyName) return TakeProperty(ref reader);
        return reader.TokenType is JsonTokenType.StartObject or JsonTokenType.EndObject ? true : throw new JsonException("a page is no object");
    }

    private bool TakeProperty(ref Utf8JsonReader reader)
    {
        var name = reader.GetString();
        if (!reader.Read()) return false;
        if (name == "value" && reader.TokenType != JsonTokenType.Null)
            return reader.TokenType == JsonTokenType.StartArray ? _hasItems = _isAmongItems = true : throw new JsonException("a page's value is no list");
        if (name == "@odata.nextLink") _nextLink = Link(reader);
        if (name == "@odata.deltaLink") _deltaLink = Link(reader);
        return reader.TrySkip();
    }

    private static string? Link(Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? reader.GetString() : throw new JsonException("a page's link is no text");

    private bool TakeItem(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _isAmongItems = false;
            return true;
        }

        // With a reader of its own, so that the page's stands behind the item whatever happens.
        var item = reader;
        if (!reader.TrySkip()) return false;
        if (Read(item) is { } read) _readable.Add(read);
        else _unreadable++;
        return true;
    }

    private T? Read(Utf8JsonReader item)
    {
        try
        {
            return JsonSerializer.Deserialize(ref item, shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
