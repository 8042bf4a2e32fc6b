using System.Text.Json;
using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync;

public class MeetingTiesTests
{
    private const string Dora = "dora@fabrikam.example";
    private const string Eli = "eli@fabrikam.example";

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("meetingRequest", "Request")]
    [InlineData("meetingCancelled", "Cancelled")]
    [InlineData("meetingAccepted", "Accepted")]
    [InlineData("meetingTenativelyAccepted", "Tentative")]
    [InlineData("meetingDeclined", "Declined")]
    public async Task Each_kind_of_meeting_mail_is_told_apart_and_tied_to_its_event(string graphs, string ours)
    {
        var meeting = Meeting("Keel review", Now.AddDays(3), Dora, Eli);
        var mail = MeetingMailOf(Dora, graphs, "Keel review", Now.AddDays(3), Now.AddHours(-1));
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);

        var report = await service.SyncAsync(Ct);

        report.Gaps.ShouldBeEmpty();
        await using var db = service.Store.Open();
        var row = await db.Messages.SingleAsync(m => m.GraphId == mail, Ct);
        (row.Meeting.ToString(), row.EventGraphId).ShouldBe((ours, meeting));
    }

    [Fact]
    public async Task Each_is_asked_for_once_even_where_its_event_is_gone()
    {
        MeetingMailOf(Dora, "meetingRequest", "Nothing of it is left", Now.AddDays(3), Now.AddHours(-1));
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        service.Graph.Log.Clear();

        await service.SyncAsync(Ct);

        service.Graph.Log.Requests.ShouldNotContain(r => r.PathAndQuery.Contains("eventMessage", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_declined_by_mail_alone_was_not_there()
    {
        var meeting = Meeting("Keel review", Now.AddDays(-2), Dora, Eli);
        MeetingMailOf(Dora, "meetingAccepted", "Accepted: Keel review", Now.AddDays(-2), Now.AddDays(-5), OliveMailbox.Address);
        MeetingMailOf(Dora, "meetingDeclined", "Declined: Keel review", Now.AddDays(-2), Now.AddDays(-4), OliveMailbox.Address);
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);

        await service.SyncAsync(Ct);

        await using var db = service.Store.Open();
        var row = await db.Events.SingleAsync(e => e.GraphId == meeting, Ct);
        var entries = await db.Interactions.Where(i => i.EventId == row.Id)
            .Join(db.PersonAddresses, i => i.PersonId, a => a.PersonId, (i, a) => new { a.Address, i.Weight, i.Why }).ToListAsync(Ct);
        entries.Single(e => e.Address == Dora).Why.ShouldBe("They declined.");
        entries.Single(e => e.Address == Eli).Weight.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Beside_an_invitation_the_pane_shows_everybody_on_its_event_from_stored_rows()
    {
        Meeting("Keel review", Now.AddDays(3), Dora, Eli);
        MeetingMailOf(Dora, "meetingRequest", "Keel review", Now.AddDays(3), Now.AddHours(-1));
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var id = _mailbox.Mail.All.Single(m => m.ODataType is not null).Parse()["internetMessageId"]!.GetValue<string>();
        await service.Runs.UntilAsync(() => service.Runs.Ended(InboxRelationships.Service.Sync.MailboxSyncJob.KeyOf("me")) == 1, Ct);
        service.Graph.Log.Clear();

        var answer = await service.AskAsync(new { internetMessageId = id }, Ct);

        People(answer).ShouldBe([Dora, Eli], ignoreOrder: true);
        service.Graph.Log.Requests.ShouldBeEmpty();
    }

    private static IEnumerable<string?> People(
        JsonElement answer) => answer.GetProperty("others").EnumerateArray().Select(o => o.GetProperty("address").GetString())
        .Append(answer.GetProperty("person").GetProperty("addresses")[0].GetString());

    private string Meeting(string subject, DateTimeOffset at, params string[] attendees) => _mailbox.Calendar.Seed(new JsonObject
    {
        ["subject"] = subject,
        ["start"] = Time(at),
        ["end"] = Time(at.AddHours(1)),
        ["organizer"] = Who(OliveMailbox.Address),
        ["attendees"] = new JsonArray([.. attendees.Select(Who)]),
    });

    private string MeetingMailOf(string from, string kind, string subject, DateTimeOffset about, DateTimeOffset at, params string[] to)
    {
        JsonObject mail = new SimulatedMessage(from, subject) { To = to.Length == 0 ? [OliveMailbox.Address, Eli] : to, ReceivedAt = at };
        mail["@odata.type"] = kind switch
        {
            "meetingRequest" => "#microsoft.graph.eventMessageRequest",
            "meetingCancelled" => "#microsoft.graph.eventMessage",
            _ => "#microsoft.graph.eventMessageResponse",
        };
        (mail["meetingMessageType"], mail["startDateTime"]) = (kind, Time(about));
        return _mailbox.Mail.Seed(mail);
    }

    private static JsonObject Time(DateTimeOffset at) =>
        new() { ["dateTime"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.0000000", null), ["timeZone"] = "UTC" };

    private static JsonObject Who(string address) => new() { ["emailAddress"] = new JsonObject { ["name"] = address, ["address"] = address } };
}
