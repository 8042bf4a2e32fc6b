using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Faults;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class SdkKnowsEveryPropertyTests : SimulatorTests
{
    private const string From = "2026-06-01T00:00:00Z";
    private const string Until = "2026-06-30T00:00:00Z";

    public override async ValueTask InitializeAsync()
    {
        Fill();
        await base.InitializeAsync();
    }

    [Fact]
    public async Task Nothing_the_simulator_returns_is_unknown_to_the_official_client()
    {
        var all = new List<IParsable?>();
        all.AddRange(await UsersAsync());
        all.AddRange(await MailAsync());
        all.AddRange(await CalendarAsync());
        all.AddRange(await ContactsAsync());

        all.Count.ShouldBeGreaterThan(20);
        all.ShouldAllBe(model => model != null);
        all.SelectMany(model => UnknownProperties.Of(model, model!.GetType().Name)).ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_property_would_be_found()
    {
        var message = new Message { From = new() { EmailAddress = new() { AdditionalData = { ["nickname"] = "Ana" } } } };

        UnknownProperties.Of(new MessageCollectionResponse { Value = [message] }).ShouldBe(["/Value[0]/From/EmailAddress/nickname"]);
    }

    private async Task<IParsable?[]> UsersAsync() =>
    [
        await Client.Me.GetAsync(cancellationToken: Ct),
        await Client.Me.GetAsync(r => r.QueryParameters.Select = ["id", "proxyAddresses", "mailboxSettings"], Ct),
        await Client.Users.GetAsync(cancellationToken: Ct),
        await Client.Me.MailboxSettings.GetAsync(cancellationToken: Ct),
    ];

    private async Task<IParsable?[]> MailAsync()
    {
        var inbox = Client.Me.MailFolders["inbox"];
        var folders = await Client.Me.MailFolders.Delta.GetAsDeltaGetResponseAsync(cancellationToken: Ct);
        var delta = await inbox.Messages.Delta.GetAsDeltaGetResponseAsync(cancellationToken: Ct);
        Graph.Faults = [new PartialUpdates()];
        Mailbox.Mail.MarkRead(Mailbox.Mail.InFolder("inbox")[0].Id);
        Mailbox.Mail.Delete(Mailbox.Mail.InFolder("inbox")[1].Id);
        return
        [
            folders,
            await Client.Me.MailFolders.Delta.WithUrl(folders!.OdataNextLink ?? folders.OdataDeltaLink!).GetAsDeltaGetResponseAsync(cancellationToken: Ct),
            await Client.Me.MailFolders.GetAsync(cancellationToken: Ct),
            await inbox.GetAsync(cancellationToken: Ct),
            await inbox.ChildFolders.GetAsync(cancellationToken: Ct),
            delta,
            await inbox.Messages.Delta.WithUrl(delta!.OdataDeltaLink!).GetAsDeltaGetResponseAsync(cancellationToken: Ct),
            await inbox.Messages.GetAsync(r => r.QueryParameters.Count = true, Ct),
            await Client.Me.Messages.GetAsync(r => r.QueryParameters.Select = ["internetMessageHeaders", "subject", "from", "flag"], Ct),
            await Client.Me.Messages[delta.Value![0].Id].GetAsync(cancellationToken: Ct),
            await Client.Me.TranslateExchangeIds.PostAsTranslateExchangeIdsPostResponseAsync(
                new()
                {
                    InputIds = [delta.Value[0].Id!, "nothing"],
                    SourceIdType = ExchangeIdFormat.RestId,
                    TargetIdType = ExchangeIdFormat.RestImmutableEntryId,
                },
                cancellationToken: Ct),
        ];
    }

    private async Task<IParsable?[]> CalendarAsync()
    {
        var delta = await Client.Me.CalendarView.Delta.GetAsDeltaGetResponseAsync(
            r => (r.QueryParameters.StartDateTime, r.QueryParameters.EndDateTime) = (From, Until), Ct);
        Mailbox.Calendar.Delete(Mailbox.Calendar.All[0].Id);
        var window = new GetScheduleBody("owner@contoso.example", "nobody@contoso.example");
        return
        [
            delta,
            await Client.Me.CalendarView.Delta.WithUrl(delta!.OdataDeltaLink!).GetAsDeltaGetResponseAsync(cancellationToken: Ct),
            await Client.Me.CalendarView.GetAsync(r => (r.QueryParameters.StartDateTime, r.QueryParameters.EndDateTime) = (From, Until), Ct),
            await Client.Me.Events.GetAsync(cancellationToken: Ct),
            await Client.Me.Events[Mailbox.Calendar.All[0].Id].GetAsync(cancellationToken: Ct),
            await Client.Me.Calendars.GetAsync(cancellationToken: Ct),
            await Client.Me.Calendar.GetAsync(cancellationToken: Ct),
            await Client.Me.Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(window.ToBody(), cancellationToken: Ct),
        ];
    }

    private async Task<IParsable?[]> ContactsAsync() =>
    [
        await Client.Me.Contacts.GetAsync(cancellationToken: Ct),
        await Client.Me.Contacts.Delta.GetAsDeltaGetResponseAsync(cancellationToken: Ct),
        await Client.Me.ContactFolders.GetAsync(cancellationToken: Ct),
        await Client.Me.ContactFolders[Mailbox.Contacts.DefaultFolderId].Contacts.Delta.GetAsDeltaGetResponseAsync(cancellationToken: Ct),
        await Client.Me.Contacts[Mailbox.Contacts.All[0].Id].GetAsync(cancellationToken: Ct),
    ];

    private void Fill()
    {
        Mailbox.Folders.Create("Projects", "inbox");
        for (var day = 1; day <= 3; day++)
            Seed($"Letter {day}", day);
        Mailbox.Mail.Seed(new() { ["@odata.type"] = "#microsoft.graph.eventMessageRequest", ["meetingMessageType"] = "meetingRequest" });
        Mailbox.Contacts.CreateFolder("Friends");
        Mailbox.Contacts.Seed(new() { ["displayName"] = "Ana", ["emailAddresses"] = new JsonArray(new JsonObject { ["address"] = "ana@fabrikam.example" }) });
        var master = Mailbox.Calendar.Seed(Event("seriesMaster", null));
        foreach (var type in (string[])["occurrence", "exception", "singleInstance"])
            Mailbox.Calendar.Seed(Event(type, type == "singleInstance" ? null : master));
    }

    private static JsonObject Event(string type, string? master) => new()
    {
        ["type"] = type,
        ["seriesMasterId"] = master,
        ["start"] = new JsonObject { ["dateTime"] = "2026-06-08T09:00:00", ["timeZone"] = "UTC" },
        ["end"] = new JsonObject { ["dateTime"] = "2026-06-08T10:00:00", ["timeZone"] = "UTC" },
        ["attendees"] = new JsonArray(new JsonObject
        {
            ["type"] = "required",
            ["status"] = new JsonObject { ["response"] = "accepted", ["time"] = "2026-06-01T08:00:00Z" },
            ["emailAddress"] = new JsonObject { ["name"] = "Ana", ["address"] = "ana@fabrikam.example" },
        }),
    };

    private sealed record GetScheduleBody(params string[] Schedules)
    {
        public Microsoft.Graph.Me.Calendar.GetSchedule.GetSchedulePostRequestBody ToBody() => new()
        {
            Schedules = [.. Schedules],
            StartTime = new() { DateTime = "2026-06-08T08:00:00", TimeZone = "UTC" },
            EndTime = new() { DateTime = "2026-06-08T18:00:00", TimeZone = "UTC" },
        };
    }
}
