using InboxRelationships.Service.Notifications;

namespace InboxRelationships.Service.Tests.Notifications;

public class NotificationInboxTests
{
    private readonly NotificationInbox _inbox = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_comes_several_times_is_taken_once()
    {
        foreach (var id in (string[])["a", "b", "a", "a"]) _inbox.TryAdd(new(id, "secret", null)).ShouldBeTrue();

        (await _inbox.TakeAsync(Ct)).Select(n => n.SubscriptionId).ShouldBe(["a", "b"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_flood_is_refused_until_there_is_room()
    {
        var taken = 0;
        while (_inbox.TryAdd(new($"{taken}", "secret", null)) && taken < 1_000_000) taken++;

        taken.ShouldBeLessThan(10_000);
        (await _inbox.TakeAsync(Ct)).Count.ShouldBe(taken);
        _inbox.TryAdd(new("again", "secret", null)).ShouldBeTrue();
    }
}
