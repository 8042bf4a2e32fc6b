using System.Globalization;
using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Acts;

/// <summary>Reads by when something is wanted or promised, as somebody in the owner's time zone means it at the message's time.</summary>
/// <param name="language">Two-letter code of the letter; read as English where unknown.</param>
/// <param name="at">When the letter was written.</param>
/// <param name="zone">The owner's time zone.</param>
public sealed partial class DueDates(string language, DateTimeOffset at, TimeZoneInfo zone)
{
    // A day is over at the end of its business hours.
    private static readonly TimeOnly EndOfDay = new(17, 0);

    // A date without a year that lies further ahead was rather meant as one gone by.
    private const int FurthestDays = 200;

    private readonly DateTime _now = TimeZoneInfo.ConvertTime(at, zone).DateTime;
    private readonly TimeWords _words = TimeWords.Of(language);

    /// <summary>The earliest time to come that a sentence names; null where it names none.</summary>
    public DateTimeOffset? Of(string sentence)
    {
        var signs = new TimeSigns(_words, FoldedText.Of(sentence));
        var hasNumbers = sentence.AsSpan().ContainsAnyInRange('0', '9');
        if (signs.IsEmpty && !hasNumbers) return null;
        var time = (hasNumbers ? ClockTime(sentence) : null) ?? (signs.Has(TimeSign.Noon) ? new TimeOnly(12, 0) : null);
        if (signs.Within(_now) is { } span) return Zoned(span);
        var day = (hasNumbers ? Numeric(sentence) : null) ?? signs.Day(DateOnly.FromDateTime(_now));
        if (day is null && time is null) return null;
        if (day is null && !signs.Has(TimeSign.EndOfDay) && time is not null && !ByClock().IsMatch(sentence)) return null;
        var due = (day ?? DateOnly.FromDateTime(_now)).ToDateTime(time ?? EndOfDay);
        if (signs.Has(TimeSign.Before) && time is null) due = due.AddDays(-1);
        return due.Date >= _now.Date && due <= _now.AddDays(FurthestDays) ? Zoned(due) : null;
    }

    private DateTimeOffset Zoned(DateTime local) => new(local, zone.GetUtcOffset(local));

    private DateOnly? Numeric(string sentence)
    {
        var match = NumericDate().Match(sentence);
        if (!match.Success) return null;
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["iso"].Success) return Valid(Part("iso"), Part("isom"), Part("isod"));
        var (first, second, year) = (Part("a"), Part("b"), Part("y"));
        var isMonthFirst = second > 12
            || (first <= 12 && language is "en" or "" && match.Groups["sign"].ValueSpan is "/" && zone.BaseUtcOffset < TimeSpan.FromHours(-2));
        var (day, month) = isMonthFirst ? (second, first) : (first, second);
        return Valid(year == 0 ? Year(month, day) : year < 100 ? 2000 + year : year, month, day);
    }

    private int Year(int month, int day) =>
        _now.Month - month > 6 || (_now.Month > month && _now.Day > day && _now.Month - month > 5) ? _now.Year + 1 : _now.Year;

    private static DateOnly? Valid(int year, int month, int day) =>
        year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    private static TimeOnly? ClockTime(string sentence)
    {
        var match = Clock().Match(sentence);
        if (!match.Success) return null;
        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["pm"].Success && hour < 12) hour += 12;
        return hour < 24 && minute < 60 ? new(hour, minute) : null;
    }

    [GeneratedRegex(
        @"\b(?<h>\d{1,2})(?:[:.h](?<m>\d{2}))?\s*(?:(?<pm>p\.?m\b)|a\.?m\b|uhr\b|heures?\b|horas?\b|uur\b|時)"
            + @"|\b(?<h>\d{1,2})[:h](?<m>\d{2})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    // A bare hour is a due time only with a word that says so.
    [GeneratedRegex(
        @"\b(?:by|before|until|bis|vor|avant|antes|entro|prima|até|voor|uiterlijk|do|przed)\b|まで",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByClock();

    // 2026-03-12; or 12.3., 3/12/26, not being an amount, a share or an hour.
    [GeneratedRegex(
        @"\b(?<iso>\d{4})-(?<isom>\d{2})-(?<isod>\d{2})\b"
            + @"|(?<![\d.,/$€£-])(?<a>\d{1,2})(?<sign>[/.])(?<b>\d{1,2})(?:[/.](?<y>\d{4}|\d{2}))?"
            + @"(?:\.|(?![\d.,/%-]))(?!\s*(?:%|k\b|m\b|mb\b|uhr|am\b|pm\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumericDate();
}
