using System.Globalization;

namespace InboxRelationships.GraphSimulator.Requests;

/// <summary>The query options of one request; names in any case, with or without <c>$</c>, as Graph takes them.</summary>
internal sealed class ODataQuery(IQueryCollection query)
{
    public string? Select => this["$select"];

    public string? Filter => this["$filter"];

    public string? OrderBy => this["$orderby"];

    public string? SkipToken => this["$skiptoken"];

    public string? DeltaToken => this["$deltatoken"];

    public int? Top => Number("$top", 1, 1000);

    public int Skip => Number("$skip", 0, int.MaxValue) ?? 0;

    public bool Count => this["$count"]?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;

    public IEnumerable<string> Names => query.Keys.Select(k => k.TrimStart('$').ToLowerInvariant());

    public string? this[string name]
    {
        get
        {
            var value = query[name];
            if (value.Count == 0)
                value = query[name.TrimStart('$')];
            return value.Count == 0 ? null : value[0];
        }
    }

    public void RefuseAllBut(string resource, params ReadOnlySpan<string> allowed)
    {
        foreach (var name in Names)
        {
            if (!allowed.Contains(name))
                throw GraphErrorException.InvalidQuery($"The query option '{name}' is not supported for '{resource}'.");
        }
    }

    public DateTimeOffset RequiredInstant(string name)
    {
        var text = this[name] ?? throw new GraphErrorException(
            400,
            "ErrorInvalidParameter",
            "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : throw new GraphErrorException(400, "ErrorInvalidParameter", $"The value '{text}' of parameter '{name}' is invalid.");
    }

    /// <summary>The same query with one option set, for a link to the next page.</summary>
    public string With(string name, string value) => QueryString.Create(
        query.Where(q => !q.Key.TrimStart('$').Equals(name.TrimStart('$'), StringComparison.OrdinalIgnoreCase))
            .Select(q => KeyValuePair.Create(q.Key, (string?)q.Value[0]))
            .Append(new(name, value))).ToString();

    private int? Number(string name, int least, int most)
    {
        if (this[name] is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw GraphErrorException.InvalidQuery($"The value '{text}' of '{name}' is invalid; it must be between {least} and {most}.");
    }
}
