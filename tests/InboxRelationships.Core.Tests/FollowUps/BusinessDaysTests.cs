using InboxRelationships.Core.FollowUps;

namespace InboxRelationships.Core.Tests.FollowUps;

public sealed class BusinessDaysTests
{
    private static readonly DateTimeOffset Friday = new(2026, 3, 6, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Two_business_days_after_a_friday_is_a_tuesday() => BusinessDays.After(Friday, 2, TimeZoneInfo.Utc).ShouldBe(Friday.AddDays(4));

    [Fact]
    public void A_weekend_lets_no_business_day_pass() => BusinessDays.Between(Friday, Friday.AddDays(2), TimeZoneInfo.Utc).ShouldBe(0);
}
