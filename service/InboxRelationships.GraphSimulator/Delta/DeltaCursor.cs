using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Delta;

/// <summary>What an opaque skip or delta token says: the options of the first request and how far the round is.</summary>
/// <remarks>A first round walks the items, newest first; every later one walks the changes since a version, in their order.</remarks>
internal sealed record DeltaCursor
{
    private static readonly JsonSerializerOptions Short = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>What it walks: <c>messages/{folder}</c>, <c>folders</c>, <c>events</c>, <c>contacts/{folder}</c>.</summary>
    [JsonPropertyName("r")]
    public required string Resource { get; init; }

    [JsonPropertyName("g")]
    public long Generation { get; init; }

    [JsonPropertyName("s")]
    public string? Select { get; init; }

    [JsonPropertyName("x")]
    public string? Expand { get; init; }

    [JsonPropertyName("f")]
    public DateTimeOffset? From { get; init; }

    /// <summary>Set when <see cref="From"/> itself is not meant (<c>gt</c>).</summary>
    [JsonPropertyName("o")]
    public bool FromIsOpen { get; init; }

    [JsonPropertyName("w")]
    public DateTimeOffset? Until { get; init; }

    [JsonPropertyName("c")]
    public string? ChangeType { get; init; }

    [JsonPropertyName("t")]
    public int? Top { get; init; }

    [JsonPropertyName("h")]
    public bool Hidden { get; init; }

    /// <summary>The changes after this version are asked for; null in a first round.</summary>
    [JsonPropertyName("b")]
    public long? Since { get; init; }

    /// <summary>The mailbox's version when the round began: what happens later belongs to the next round.</summary>
    [JsonPropertyName("e")]
    public long RoundEnd { get; init; }

    /// <summary>The last change given in this round.</summary>
    [JsonPropertyName("p")]
    public long Position { get; init; }

    /// <summary>The last item given in a first round.</summary>
    [JsonPropertyName("a")]
    public DateTimeOffset? LastAt { get; init; }

    [JsonPropertyName("i")]
    public string? LastId { get; init; }

    [JsonPropertyName("n")]
    public int Given { get; init; }

    /// <summary>How often a fault has already answered this position with something else.</summary>
    [JsonPropertyName("d")]
    public int Detours { get; init; }

    [JsonIgnore]
    public bool IsRoundStart => Position == 0 && LastAt is null;

    public string ToToken() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, Short));

    public static DeltaCursor Read(string token, string resource)
    {
        try
        {
            var cursor = JsonSerializer.Deserialize<DeltaCursor>(Base64Url.DecodeFromChars(token), Short);
            if (cursor?.Resource == resource)
                return cursor;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            // Answered below like a token for another resource.
        }

        throw GraphErrorException.BadRequest("Badly formed token.");
    }
}
