namespace InboxRelationships.Core.Acts;

/// <summary>The time words of one sentence in order, with the numbers between them.</summary>
internal sealed class TimeSigns
{
    private readonly List<(TimeSign? Sign, int Value)> _signs;

    public TimeSigns(TimeWords words, string folded) => _signs = [.. TimeSignReader.Read(words, folded)];

    /// <summary>Whether no time word stands there; numbers alone are none.</summary>
    public bool IsEmpty => !_signs.Exists(s => s.Sign is not null);

    /// <summary>Whether such a sign stands there.</summary>
    public bool Has(TimeSign sign) => _signs.Exists(s => s.Sign == sign);

    /// <summary>"In three days", counted from an instant; null where nothing of the kind is said.</summary>
    public DateTime? Within(DateTime now)
    {
        for (var i = 0; i + 1 < _signs.Count; i++)
        {
            if (_signs[i].Sign is not null || _signs[i].Value is < 1 or > 60) continue;
            if (_signs[i + 1].Sign is not (TimeSign.Days or TimeSign.Weeks or TimeSign.Hours) || (i > 0 && _signs[i - 1].Sign is TimeSign.Past)) continue;
            if (i == 0 || _signs[i - 1].Sign is not (TimeSign.Within or TimeSign.Next)) continue;
            return _signs[i + 1].Sign switch
            {
                TimeSign.Hours => now.AddHours(_signs[i].Value),
                TimeSign.Weeks => now.Date.AddDays(7 * _signs[i].Value).AddHours(17),
                _ => now.Date.AddDays(_signs[i].Value).AddHours(17),
            };
        }

        return null;
    }

    /// <summary>The first day named, from a day on.</summary>
    public DateOnly? Day(DateOnly today)
    {
        for (var i = 0; i < _signs.Count; i++)
        {
            var before = i > 0 ? _signs[i - 1] : default;
            if (before.Sign is TimeSign.Past || IsOfMonth(i) || IsCountedFrom(i)) continue;
            if (DayOf(today, _signs[i], before, i + 1 < _signs.Count ? _signs[i + 1] : default) is { } day) return day;
        }

        return null;
    }

    /// <summary>"The second Thursday in March" and "the Thursday lecture in March" are none of this week's; "Thursday, March 12" says its month.</summary>
    private bool IsOfMonth(int weekday)
    {
        if (_signs[weekday].Sign is not TimeSign.Weekday) return false;
        var behind = _signs.Skip(weekday + 1).ToList();
        var from = behind is [(null, 0), (TimeSign.Within, _), ..] ? 1 : 0;
        return behind.Skip(from).SkipWhile(s => s.Sign is TimeSign.Within).FirstOrDefault().Sign is TimeSign.Month;
    }

    /// <summary>"Two weeks from today" is not today.</summary>
    private bool IsCountedFrom(int today) => _signs[today].Sign is TimeSign.Today
        && _signs.Take(today).TakeLast(2).Any(s => s.Sign is TimeSign.Days or TimeSign.Weeks or TimeSign.Hours);

    private DateOnly? DayOf(
        DateOnly today, (TimeSign? Sign, int Value) sign, (TimeSign? Sign, int Value) before, (TimeSign? Sign, int Value) after) => sign.Sign switch
        {
            TimeSign.Today or TimeSign.EndOfDay => today,
            TimeSign.Tomorrow => today.AddDays(1),
            TimeSign.DayAfterTomorrow => today.AddDays(2),
            TimeSign.Weekday => Weekday(today, sign.Value, Has(TimeSign.NextWeek)),
            TimeSign.EndOfWeek when !Has(TimeSign.Weekday) => Weekday(today, 5, false),
            TimeSign.NextWeek when !Has(TimeSign.Weekday) => Monday(today).AddDays(11),
            TimeSign.EndOfMonth => new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month)),
            TimeSign.NextMonth => new DateOnly(today.Year, today.Month, 1).AddMonths(2).AddDays(-1),
            TimeSign.Month when Number(after) is { } day => Dated(today, sign.Value, day),
            TimeSign.Month when Number(before) is { } day => Dated(today, sign.Value, day),
            TimeSign.Ordinal when Number(after) is { } day && !Has(TimeSign.Month) && !Has(TimeSign.Days)
                && !Has(TimeSign.Weeks) && !Has(TimeSign.Hours) => Nearest(today, day),
            _ => null,
        };

    private static int? Number((TimeSign? Sign, int Value) sign) => sign is { Sign: null, Value: >= 1 and <= 31 } ? sign.Value : null;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Weekday(DateOnly today, int weekday, bool isNextWeek) =>
        isNextWeek ? Monday(today).AddDays(6 + weekday) : today.AddDays((weekday - ((int)today.DayOfWeek == 0 ? 7 : (int)today.DayOfWeek) + 7) % 7);

    private static DateOnly? Dated(DateOnly today, int month, int day)
    {
        var year = month < today.Month - 6 ? today.Year + 1 : today.Year;
        return day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static DateOnly? Nearest(DateOnly today, int day)
    {
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(day < today.Day ? 1 : 0);
        return day <= DateTime.DaysInMonth(month.Year, month.Month) ? month.AddDays(day - 1) : null;
    }
}
