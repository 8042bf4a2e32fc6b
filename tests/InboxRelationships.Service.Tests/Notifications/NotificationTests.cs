using System.Net;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Notifications;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Notifications;

public class NotificationTests
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Clock.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_delivered_message_is_in_the_pane_before_anyone_polls()
    {
        await using var service = await NotifiedService.StartAsync(_mailbox, Ct);
        var letter = OliveMailbox.Letter("bo@northwind.example", "Bo Berg", "Slipway", Clock.GetUtcNow(), "Shall we meet at the slipway on Tuesday?");
        var delivered = Clock.GetTimestamp();

        var id = _mailbox.Mail.Deliver(letter);
        await service.Runs.UntilAsync(() => IsShownAsync(service, id), Ct);
        var took = Clock.GetElapsedTime(delivered);

        TestContext.Current.TestOutputHelper?.WriteLine($"From delivery to the pane: {took.TotalMilliseconds:0} ms");
        took.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Notifications_that_come_twice_and_all_at_once_change_nothing_but_the_mailbox()
    {
        await using var service = await NotifiedService.StartAsync(_mailbox, Ct);
        service.Served.Graph.Faults = FaultCatalogue.Parse("duplicate-notifications");

        string Deliver(int number) =>
            _mailbox.Mail.Deliver(OliveMailbox.Letter("bo@northwind.example", "Bo Berg", $"Plank {number}", Clock.GetUtcNow(), "Another one."));
        var ids = Enumerable.Range(1, 20).Select(Deliver).ToList();
        await service.Runs.UntilAsync(() => AreStoredAsync(service, ids), Ct);

        await using var db = service.Served.Get<Store>().Open();
        (await db.Messages.CountAsync(m => ids.Contains(m.GraphId), Ct)).ShouldBe(ids.Count);
    }

    [Fact]
    public async Task A_changed_appointment_is_followed_too()
    {
        await using var service = await NotifiedService.StartAsync(_mailbox, Ct);
        var lunch = _mailbox.Calendar.All.Single(e => e.Parse()["subject"]!.GetValue<string>() == "Lunch").Id;

        _mailbox.Calendar.Cancel(lunch);

        await service.Runs.UntilAsync(() => IsCancelledAsync(service, lunch), Ct);
    }

    [Fact]
    public async Task What_is_forged_or_unknown_is_answered_like_the_genuine_and_wakes_nothing()
    {
        await using var service = await NotifiedService.StartAsync(_mailbox, Ct);
        var genuine = service.OfMessages;

        var answers = new List<HttpStatusCode>
        {
            await StatusAsync(service, Body(genuine.Id, "a guess")),
            await StatusAsync(service, Body(genuine.Id, null)),
            await StatusAsync(service, Body(Guid.NewGuid().ToString(), genuine.ClientState)),
            await StatusAsync(service, Body(new string('x', 5000), new string('y', 5000))),
            await StatusAsync(service, """{"value":[null,{}]}"""),
            // What is genuine, and comes behind them, shows that they were dealt with.
            await StatusAsync(service, Body(genuine.Id, genuine.ClientState, "reauthorizationRequired")),
        };
        await service.Runs.UntilAsync(() => service.Runs.Ended(NotifiedService.Subscribing) == NotifiedService.RunsAtStart + 2, Ct);

        answers.Distinct().ShouldBe([HttpStatusCode.Accepted]);
        service.Runs.Begun(NotifiedService.Sync).ShouldBe(NotifiedService.RunsAtStart);
    }

    [Fact]
    public async Task Missed_notifications_are_made_up_for_by_a_sync()
    {
        await using var service = await NotifiedService.StartAsync(_mailbox, Ct);

        service.Served.Graph.Subscriptions.SendLifecycle(service.OfMessages.Id, "missed");

        await service.Runs.UntilAsync(() => service.Runs.Ended(NotifiedService.Sync) == NotifiedService.RunsAtStart + 1, Ct);
    }

    [Fact]
    public async Task A_demand_to_reauthorize_is_met_by_a_renewal()
    {
        await using var service = await NotifiedService.StartAsync(_mailbox, Ct);
        var before = service.OfMessages;

        service.Served.Graph.Subscriptions.SendLifecycle(before.Id, "reauthorizationRequired");
        await service.Runs.UntilAsync(() => service.OfMessages.ExpiresAt > before.ExpiresAt, Ct);

        service.OfMessages.Id.ShouldBe(before.Id);
    }

    [Fact]
    public async Task A_removed_subscription_is_made_anew_and_what_changed_meanwhile_is_read()
    {
        await using var service = await NotifiedService.StartAsync(_mailbox, Ct);
        var before = service.OfMessages;
        service.Served.Graph.Faults = FaultCatalogue.Parse("duplicate-notifications");

        service.Served.Graph.Subscriptions.SendLifecycle(before.Id, "subscriptionRemoved");
        var unannounced = _mailbox.Mail.Deliver(OliveMailbox.Letter("bo@northwind.example", "Bo Berg", "Keel", Clock.GetUtcNow(), "It is laid."));
        await service.Runs.UntilAsync(() => AreStoredAsync(service, [unannounced]), Ct);
        await service.Runs.UntilAsync(() => service.Subscriptions.Count == 2, Ct);

        service.OfMessages.Id.ShouldNotBe(before.Id);
        service.OfMessages.ClientState.ShouldNotBe(before.ClientState);
    }

    [Fact]
    public async Task The_answer_waits_for_no_one_who_writes()
    {
        await using var service = await NotifiedService.StartAsync(_mailbox, Ct);
        var before = service.OfMessages;
        var turn = await service.Served.Get<Store>().TakeTurnAsync(Ct);
        var posted = Clock.GetTimestamp();

        var status = await StatusAsync(service, Body(before.Id, before.ClientState, "reauthorizationRequired"));
        TestContext.Current.TestOutputHelper?.WriteLine($"From post to answer: {Clock.GetElapsedTime(posted).TotalMilliseconds:0} ms");
        turn.Dispose();
        await service.Runs.UntilAsync(() => service.OfMessages.ExpiresAt > before.ExpiresAt, Ct);

        status.ShouldBe(HttpStatusCode.Accepted);
    }

    private static string Body(string id, string? clientState, string? lifecycleEvent = null) =>
        JsonSerializer.Serialize(
            new { value = new[] { new { subscriptionId = id, clientState, lifecycleEvent, changeType = "created", resourceData = new { id = "x" } } } });

    private static async Task<HttpStatusCode> StatusAsync(NotifiedService service, string body)
    {
        using var answer = await service.PostAsync(NotificationEndpoints.Lifecycle, body, Ct);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldBeEmpty();
        return answer.StatusCode;
    }

    private static async Task<bool> IsShownAsync(NotifiedService service, string itemId)
    {
        var answer = await service.Served.AskAsync(new { itemId }, Ct);
        return answer.GetProperty("message").ValueKind == JsonValueKind.Object
            && answer.GetProperty("person").GetProperty("displayName").GetString() == "Bo Berg";
    }

    private static async Task<bool> AreStoredAsync(NotifiedService service, IReadOnlyList<string> ids)
    {
        await using var db = service.Served.Get<Store>().Open();
        return await db.Messages.CountAsync(m => ids.Contains(m.GraphId), Ct) >= ids.Count;
    }

    private static async Task<bool> IsCancelledAsync(NotifiedService service, string id)
    {
        await using var db = service.Served.Get<Store>().Open();
        return await db.Events.AnyAsync(e => e.GraphId == id && e.IsCancelled, Ct);
    }
}
