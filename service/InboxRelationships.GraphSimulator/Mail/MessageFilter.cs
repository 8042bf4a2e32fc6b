using System.Globalization;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Mail;

/// <summary>The part of <c>$filter</c> that mail clients use: comparisons joined by <c>and</c>.</summary>
internal sealed class MessageFilter
{
    private readonly List<Func<StoredItem, bool>> _terms = [];

    /// <summary>The properties compared, in order: sorting by another one than the first is refused.</summary>
    public List<string> Properties { get; } = [];

    public bool Matches(StoredItem item) => _terms.TrueForAll(term => term(item));

    public static MessageFilter Parse(string? filter)
    {
        var parsed = new MessageFilter();
        foreach (var term in (filter ?? "").Split(" and ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            parsed.Add(term.Trim('(', ')'));
        return parsed;
    }

    private void Add(string term)
    {
        if (term.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries) is not [var property, var op, var literal])
            throw Invalid(term);

        Properties.Add(property);
        _terms.Add((property, op) switch
        {
            ("receivedDateTime", _) => ByTime(op, Instant(literal, term), term),
            ("isRead", "eq") => item => item.IsRead == (literal == "true"),
            ("isRead", "ne") => item => item.IsRead != (literal == "true"),
            ("internetMessageId" or "conversationId" or "subject", "eq") => ByText(property, Text(literal, term)),
            _ => throw Invalid(term),
        });
    }

    private static Func<StoredItem, bool> ByTime(string op, DateTimeOffset bound, string term) => op switch
    {
        "ge" => item => item.At >= bound,
        "gt" => item => item.At > bound,
        "le" => item => item.At <= bound,
        "lt" => item => item.At < bound,
        "eq" => item => item.At == bound,
        _ => throw Invalid(term),
    };

    private static Func<StoredItem, bool> ByText(string property, string value) => item =>
    {
        using var json = JsonDocument.Parse(item.Json);
        return json.RootElement.TryGetProperty(property, out var found) && found.ValueKind == JsonValueKind.String && found.ValueEquals(value);
    };

    internal static DateTimeOffset Instant(string literal, string term) =>
        DateTimeOffset.TryParse(literal, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : throw Invalid(term);

    private static string Text(string literal, string term) =>
        literal is ['\'', .., '\''] ? literal[1..^1].Replace("''", "'", StringComparison.Ordinal) : throw Invalid(term);

    private static GraphErrorException Invalid(string term) => GraphErrorException.BadRequest($"Invalid filter clause: '{term}'.");
}
