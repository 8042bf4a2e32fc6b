using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Calendar;

/// <summary>Instants as days of the owner's calendar.</summary>
internal static class OwnersDays
{
    /// <summary>The owner's date at an instant.</summary>
    public static DateOnly DayOf(this Owner owner, DateTimeOffset at) => DateOnly.FromDateTime(owner.LocalTime(at));

    /// <summary>The owner's clock at an instant.</summary>
    public static DateTime LocalTime(this Owner owner, DateTimeOffset at) => TimeZoneInfo.ConvertTimeFromUtc(at.UtcDateTime, owner.Zone);

    /// <summary>The instant a date of the owner's begins.</summary>
    public static DateTimeOffset StartOf(this Owner owner, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, owner.Zone.GetUtcOffset(midnight));
    }
}
