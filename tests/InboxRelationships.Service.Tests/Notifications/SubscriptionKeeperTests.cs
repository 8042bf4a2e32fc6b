using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Subscriptions;
using InboxRelationships.Service.Notifications;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Tests.GraphSimulator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InboxRelationships.Service.Tests.Notifications;

public sealed class SubscriptionKeeperTests : IAsyncLifetime
{
    private readonly NotificationReceiver _receiver = new();
    private ServiceUnderTest? _service;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ServiceUnderTest Service => _service!;

    private IReadOnlyList<Subscription> Subscriptions => Service.Graph.Subscriptions.All;

    public async ValueTask InitializeAsync()
    {
        await _receiver.StartAsync(Ct);
        _service = await ServiceUnderTest.StartAsync(
            OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct, "--Notifications:PublicAddress", _receiver.Address);
        await Service.SyncAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Mail_and_events_are_subscribed_to_for_days_with_a_secret_each()
    {
        (await KeepAsync()).ShouldBeTrue();

        Subscriptions.Select(s => s.Resource.Kind).ShouldBe([ResourceKind.Message, ResourceKind.Event], ignoreOrder: true);
        Subscriptions.ShouldAllBe(s => s.ImmutableIds && s.LifecycleNotificationUrl == new Uri(_receiver.Address + NotificationEndpoints.Lifecycle));
        Subscriptions.Select(s => s.ClientState).Distinct().Count().ShouldBe(2);
        Subscriptions.ShouldAllBe(s => s.ExpiresAt > TimeProvider.System.GetUtcNow().AddDays(5));
    }

    [Fact]
    public async Task The_secrets_are_not_stored()
    {
        await KeepAsync();

        var bytes = StoredBytes.Of(Service);

        foreach (var subscription in Subscriptions)
        {
            bytes.Contains(subscription.Id, StringComparison.Ordinal).ShouldBeTrue();
            bytes.Contains(subscription.ClientState!, StringComparison.Ordinal).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task What_is_well_is_left_alone()
    {
        await KeepAsync();
        Service.Graph.Log.Clear();

        (await KeepAsync()).ShouldBeFalse();

        Service.Graph.Log.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_later_it_is_renewed()
    {
        await KeepAsync();
        var before = Subscriptions;
        await PassADayAsync();

        (await KeepAsync()).ShouldBeFalse();

        Subscriptions.Select(s => s.Id).ShouldBe(before.Select(s => s.Id), ignoreOrder: true);
        Subscriptions.ShouldAllBe(s => s.ExpiresAt > before.Single(b => b.Id == s.Id).ExpiresAt);
    }

    [Fact]
    public async Task One_that_graph_forgot_is_made_anew()
    {
        await KeepAsync();
        var forgotten = Subscriptions[0].Id;
        Service.Graph.Subscriptions.SendLifecycle(forgotten, "subscriptionRemoved");
        await PassADayAsync();

        (await KeepAsync()).ShouldBeTrue();

        Subscriptions.Count.ShouldBe(2);
        Subscriptions.ShouldAllBe(s => s.Id != forgotten);
    }

    [Fact]
    public async Task Two_instances_on_one_store_make_no_two_of_a_kind()
    {
        var first = Service.Get<SubscriptionKeeper>();
        using var another = await Service.StartAnotherAsync(Ct, "--Notifications:PublicAddress", _receiver.Address);
        var second = another.Services.GetRequiredService<SubscriptionKeeper>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? first : second).KeepAsync("me", Ct), Ct)));

        Service.Graph.Log.Requests.Count(r => r is { Method: "POST", PathAndQuery: "/v1.0/subscriptions" }).ShouldBe(2);
    }

    [Fact]
    public async Task What_another_instance_is_at_is_left_to_it_until_its_claim_is_old()
    {
        await KeepAsync();
        await PassADayAsync();
        await ChangeAsync(s => s.SetProperty(r => r.RestsUntil, TimeProvider.System.GetUtcNow() + SubscriptionClaims.Life));
        Service.Graph.Log.Clear();

        await KeepAsync();
        var asked = Service.Graph.Log.Count;
        await ChangeAsync(s => s.SetProperty(r => r.RestsUntil, TimeProvider.System.GetUtcNow()));
        await KeepAsync();

        asked.ShouldBe(0);
        Service.Graph.Log.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_address_that_does_not_answer_is_told_and_left_alone_until_the_next_start()
    {
        await using var deaf = new NotificationReceiver(answersHandshake: false);
        await deaf.StartAsync(Ct);
        await Service.RestartAsync(Ct, "--Notifications:PublicAddress", deaf.Address);

        await KeepAsync();
        var asked = Service.Graph.Log.Count;
        await KeepAsync();
        var askedAgain = Service.Graph.Log.Count;
        await Service.Get<SubscriptionClaims>().WakeAllAsync(Ct);
        await KeepAsync();

        (await RowsAsync()).ShouldAllBe(r => r.GraphId == null && r.Problem == "400 ValidationError");
        askedAgain.ShouldBe(asked);
        Service.Graph.Log.Count.ShouldBe(asked + 2);
    }

    [Fact]
    public async Task Under_a_new_address_the_old_ones_end()
    {
        await KeepAsync();
        await using var moved = new NotificationReceiver();
        await moved.StartAsync(Ct);
        await Service.RestartAsync(Ct, "--Notifications:PublicAddress", moved.Address);

        await KeepAsync();

        Subscriptions.Count.ShouldBe(2);
        Subscriptions.ShouldAllBe(s => s.NotificationUrl == new Uri(moved.Address + NotificationEndpoints.Changes));
    }

    [Theory]
    [InlineData("--Notifications:PublicAddress", "")]
    [InlineData("--Mailboxes:0", "other@contoso.example")]
    public async Task Without_an_address_or_the_mailbox_they_end(params string[] settings)
    {
        await KeepAsync();
        await Service.RestartAsync(Ct, ["--Notifications:PublicAddress", _receiver.Address, .. settings]);

        await Service.Get<SubscriptionEnd>().UnwantedAsync(Ct);

        Subscriptions.ShouldBeEmpty();
        (await RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task As_long_as_they_are_wanted_they_stay()
    {
        await KeepAsync();

        await Service.Get<SubscriptionEnd>().UnwantedAsync(Ct);

        Subscriptions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_mailbox_that_cannot_be_read_is_not_subscribed_to()
    {
        await using (var db = Service.Store.Open())
            await db.Mailboxes.ExecuteUpdateAsync(m => m.SetProperty(r => r.State, MailboxState.AccessDenied), Ct);

        (await KeepAsync()).ShouldBeFalse();

        Subscriptions.ShouldBeEmpty();
    }

    private Task<bool> KeepAsync() => Service.Get<SubscriptionKeeper>().KeepAsync("me", Ct);

    private Task PassADayAsync() => ChangeAsync(s => s.SetProperty(r => r.RenewAt, TimeProvider.System.GetUtcNow()));

    private async Task ChangeAsync(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<SubscriptionRow>> change)
    {
        await using var db = Service.Store.Open();
        await db.Subscriptions.ExecuteUpdateAsync(change, Ct);
    }

    private async Task<IReadOnlyList<SubscriptionRow>> RowsAsync()
    {
        await using var db = Service.Store.Open();
        return await db.Subscriptions.AsNoTracking().ToListAsync(Ct);
    }
}
