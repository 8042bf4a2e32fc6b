using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class SubscriptionTests : SimulatorTests
{
    [Fact]
    public async Task After_the_handshake_changes_are_posted_with_the_clients_own_state()
    {
        await using var receiver = new NotificationReceiver();
        await receiver.StartAsync(Ct);

        var subscription = await SubscribeAsync(receiver, "/me/mailfolders('inbox')/messages");
        Mailbox.Mail.Deliver(Message("Elsewhere"), "archive");
        var id = Mailbox.Mail.Deliver(Message("Arrived"));
        var notification = await receiver.NextAsync(Ct);

        notification["subscriptionId"]!.GetValue<string>().ShouldBe(subscription.Id);
        notification["clientState"]!.GetValue<string>().ShouldBe("only I know");
        notification["changeType"]!.GetValue<string>().ShouldBe("created");
        notification["resourceData"]!["id"]!.GetValue<string>().ShouldBe(id);
        notification["resourceData"]!["@odata.type"]!.GetValue<string>().ShouldBe("#Microsoft.Graph.Message");
    }

    [Fact]
    public async Task Whoever_fails_the_handshake_is_not_subscribed()
    {
        await using var receiver = new NotificationReceiver(answersHandshake: false);
        await receiver.StartAsync(Ct);

        var error = await Should.ThrowAsync<ODataError>(SubscribeAsync(receiver, "/me/events"));

        error.Error!.Code.ShouldBe("ValidationError");
        Graph.Subscriptions.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_subscription_is_renewed_listed_reauthorized_and_ended()
    {
        await using var receiver = new NotificationReceiver();
        await receiver.StartAsync(Ct);
        var subscription = await SubscribeAsync(receiver, "users/owner@contoso.example/messages");
        var later = TimeProvider.System.GetUtcNow().AddDays(6);

        var renewed = await Client.Subscriptions[subscription.Id].PatchAsync(new() { ExpirationDateTime = later }, cancellationToken: Ct);
        var listed = await Client.Subscriptions.GetAsync(cancellationToken: Ct);
        await Client.Subscriptions[subscription.Id].Reauthorize.PostAsync(cancellationToken: Ct);
        await Client.Subscriptions[subscription.Id].DeleteAsync(cancellationToken: Ct);
        var after = await Client.Subscriptions.GetAsync(cancellationToken: Ct);

        renewed!.ExpirationDateTime!.Value.ShouldBe(later, TimeSpan.FromSeconds(1));
        listed!.Value!.Single().Id.ShouldBe(subscription.Id);
        after!.Value.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_life_longer_than_a_week_is_refused()
    {
        await using var receiver = new NotificationReceiver();
        await receiver.StartAsync(Ct);

        var error = await Should.ThrowAsync<ODataError>(SubscribeAsync(receiver, "/me/events", days: 8));

        error.ResponseStatusCode.ShouldBe(400);
    }

    [Fact]
    public async Task A_notification_may_come_twice()
    {
        await using var receiver = new NotificationReceiver();
        await receiver.StartAsync(Ct);
        await SubscribeAsync(receiver, "/me/messages");
        SwitchOn("duplicate-notifications");

        Mailbox.Mail.Deliver(Message("Arrived"));
        var first = await receiver.NextAsync(Ct);
        var second = await receiver.NextAsync(Ct);

        second.ToJsonString().ShouldBe(first.ToJsonString());
    }

    [Fact]
    public async Task Lifecycle_events_go_to_their_own_address()
    {
        await using var receiver = new NotificationReceiver();
        await receiver.StartAsync(Ct);
        var subscription = await SubscribeAsync(receiver, "/me/contacts");

        Graph.Subscriptions.SendLifecycle(subscription.Id!, "subscriptionRemoved");
        var notification = await receiver.NextAsync(Ct);

        notification["lifecycleEvent"]!.GetValue<string>().ShouldBe("subscriptionRemoved");
        Graph.Subscriptions.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_notification_is_told_to_the_lifecycle_address()
    {
        await using var receiver = new NotificationReceiver();
        await receiver.StartAsync(Ct);
        await SubscribeAsync(receiver, "/me/messages");
        SwitchOn("missed=2");

        var arrived = Mailbox.Mail.Deliver(Message("Told of"));
        Mailbox.Mail.Deliver(Message("Lost"));
        var first = await receiver.NextAsync(Ct);
        var second = await receiver.NextAsync(Ct);

        first["resourceData"]!["id"]!.GetValue<string>().ShouldBe(arrived);
        second["lifecycleEvent"]!.GetValue<string>().ShouldBe("missed");
    }

    private async Task<Subscription> SubscribeAsync(NotificationReceiver receiver, string resource, int days = 2) =>
        (await Client.Subscriptions.PostAsync(
            new()
            {
                ChangeType = "created,updated,deleted",
                NotificationUrl = receiver.Url,
                LifecycleNotificationUrl = receiver.LifecycleUrl,
                Resource = resource,
                ExpirationDateTime = TimeProvider.System.GetUtcNow().AddDays(days),
                ClientState = "only I know",
            },
            r => r.Headers.Add("Prefer", ImmutableIds),
            Ct))!;
}
