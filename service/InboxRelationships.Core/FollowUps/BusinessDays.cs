namespace InboxRelationships.Core.FollowUps;

/// <summary>Counting Monday to Friday. Holidays and absences are not known yet.</summary>
public static class BusinessDays
{
    /// <summary>The same time of day so many business days later; what falls on a weekend counts from Monday.</summary>
    public static DateTimeOffset After(DateTimeOffset at, int days, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        while (days > 0)
        {
            local = local.AddDays(1);
            if (IsBusiness(local)) days--;
        }
        return local;
    }

    /// <summary>Business days begun between two instants.</summary>
    public static int Between(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        var (day, last) = (TimeZoneInfo.ConvertTime(from, zone).Date, TimeZoneInfo.ConvertTime(to, zone).Date);
        var count = 0;
        for (day = day.AddDays(1); day <= last; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) count++;
        return count;
    }

    private static bool IsBusiness(DateTimeOffset at) => at.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
