using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InboxRelationships.GraphSimulator.Archives;

/// <summary>Moves every date of a resource by whole weeks, so that weekdays and hours stay true.</summary>
public sealed class WeekShift
{
    private readonly int _days;

    private WeekShift(int days) => _days = days;

    public static WeekShift None { get; } = new(0);

    public bool IsNone => _days == 0;

    /// <summary>The shift that brings <paramref name="referenceNow"/> nearest to, and not past, <paramref name="now"/>.</summary>
    public static WeekShift Between(DateTimeOffset referenceNow, DateTimeOffset now) =>
        new((int)Math.Floor((now - referenceNow).TotalDays / 7) * 7);

    public DateTimeOffset Apply(DateTimeOffset instant) => instant.AddDays(_days);

    /// <summary>Rewrites the dates inside <paramref name="json"/> in place: a shift by days changes ten bytes and no length.</summary>
    public void Apply(Span<byte> json)
    {
        if (IsNone)
            return;

        var reader = new Utf8JsonReader(json);
        var isDate = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                isDate = NamesDate(reader.ValueSpan);
            else if (isDate && reader.TokenType == JsonTokenType.String)
                ShiftDate(json.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length));
        }
    }

    // "time" is an attendee's answer; "dateTime", "receivedDateTime" and kin are found by their ending.
    private static bool NamesDate(ReadOnlySpan<byte> name) =>
        name.EndsWith("DateTime"u8) || name.SequenceEqual("dateTime"u8) || name.SequenceEqual("time"u8)
        || name.SequenceEqual("originalStart"u8) || name.SequenceEqual("startDate"u8) || name.SequenceEqual("endDate"u8);

    private void ShiftDate(Span<byte> text)
    {
        // Graph writes "never" as year 1.
        if (text.Length < 10 || text.StartsWith("0001"u8) || !Date(text[..10], out var date))
            return;

        var moved = date.AddDays(_days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Encoding.ASCII.GetBytes(moved, text);
    }

    private static bool Date(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        return text[4] == '-' && text[7] == '-'
            && Utf8Parser.TryParse(text[..4], out int year, out _)
            && Utf8Parser.TryParse(text[5..7], out int month, out _)
            && Utf8Parser.TryParse(text[8..10], out int day, out _)
            && DateOnly.TryParse($"{year:0000}-{month:00}-{day:00}", CultureInfo.InvariantCulture, out date);
    }
}
