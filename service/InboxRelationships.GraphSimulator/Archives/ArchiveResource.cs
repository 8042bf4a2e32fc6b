using System.Text.Json;
using System.Text.Unicode;

namespace InboxRelationships.GraphSimulator.Archives;

/// <summary>A line read as a resource: what is needed to find and order it; the rest stays bytes.</summary>
internal sealed record ArchiveResource(ArchiveLine Line)
{
    public string? Id { get; private init; }

    public string? ODataType { get; private init; }

    public string? ParentFolderId { get; private init; }

    public string? Received { get; private init; }

    public string? Type { get; private init; }

    public string? SeriesMasterId { get; private init; }

    public bool IsRead { get; private init; }

    public static ArchiveResource Read(ArchiveLine line)
    {
        if (!Utf8.IsValid(line.Bytes))
            throw line.Wrong("not UTF-8");
        try
        {
            return Scan(line);
        }
        // The reader reports a lone surrogate as an invalid operation.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw line.Wrong("not a JSON value: " + e.Message, e);
        }
    }

    public string RequiredId => Id is { Length: > 0 } ? Id : throw Line.Wrong("id missing");

    private static ArchiveResource Scan(ArchiveLine line)
    {
        var reader = new Utf8JsonReader(line.Bytes);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw line.Wrong("not an object");

        var resource = new ArchiveResource(line);
        var property = "";
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                property = reader.GetString()!;
            else if (reader.CurrentDepth == 1)
                resource = resource.With(property, ref reader);
            else if (reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped)
                _ = reader.GetString();
        }

        return resource;
    }

    private ArchiveResource With(string property, ref Utf8JsonReader reader) => (property, reader.TokenType) switch
    {
        ("id", JsonTokenType.String) => this with { Id = reader.GetString() },
        ("@odata.type", JsonTokenType.String) => this with { ODataType = reader.GetString() },
        ("parentFolderId", JsonTokenType.String) => this with { ParentFolderId = reader.GetString() },
        ("receivedDateTime", JsonTokenType.String) => this with { Received = reader.GetString() },
        ("type", JsonTokenType.String) => this with { Type = reader.GetString() },
        ("seriesMasterId", JsonTokenType.String) => this with { SeriesMasterId = reader.GetString() },
        ("isRead", JsonTokenType.True) => this with { IsRead = true },
        (_, JsonTokenType.String) when reader.ValueIsEscaped => Checked(reader.GetString()),
        _ => this,
    };

    private ArchiveResource Checked(string? _) => this;
}
