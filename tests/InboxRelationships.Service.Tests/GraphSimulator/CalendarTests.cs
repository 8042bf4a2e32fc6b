using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Graph.Me.Calendar.GetSchedule;
using Microsoft.Graph.Models;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class CalendarTests : SimulatorTests
{
    private const string From = "2026-06-01T00:00:00Z";
    private const string Until = "2026-06-30T00:00:00Z";

    [Fact]
    public async Task Occurrences_come_bare_and_their_master_whole()
    {
        var master = Mailbox.Calendar.Seed(Event("Weekly", "2026-05-04T09:00:00", type: "seriesMaster"));
        var occurrence = Mailbox.Calendar.Seed(Event("Weekly", "2026-06-08T09:00:00", type: "occurrence", master: master));
        var exception = Mailbox.Calendar.Seed(Event("Weekly, moved", "2026-06-16T11:00:00", type: "exception", master: master));
        Mailbox.Calendar.Seed(Event("Far away", "2026-09-01T09:00:00"));

        var page = await DeltaAsync();

        var byId = page!.Value!.ToDictionary(e => e.Id!);
        byId.Keys.ShouldBe([master, occurrence, exception], ignoreOrder: true);
        byId[master].Subject.ShouldBe("Weekly");
        byId[occurrence].ShouldSatisfyAllConditions(
            e => e.Subject.ShouldBeNull(), e => e.SeriesMasterId.ShouldBe(master), e => e.Type.ShouldBe(EventType.Occurrence),
            e => e.Start!.DateTime.ShouldStartWith("2026-06-08T09:00:00"));
        byId[exception].Subject.ShouldBe("Weekly, moved");
    }

    [Fact]
    public async Task The_window_stays_and_what_leaves_it_is_removed()
    {
        var stays = Mailbox.Calendar.Seed(Event("Stays", "2026-06-08T09:00:00"));
        var leaves = Mailbox.Calendar.Seed(Event("Leaves", "2026-06-09T09:00:00"));
        var first = await DeltaAsync();

        Mailbox.Calendar.Cancel(stays);
        Mailbox.Calendar.Update(leaves, Time("2026-07-09T09:00:00"));
        Mailbox.Calendar.Add(Event("Outside", "2026-08-01T09:00:00"));
        var added = Mailbox.Calendar.Add(Event("Added", "2026-06-20T09:00:00"));
        var second = await Client.Me.CalendarView.Delta.WithUrl(first!.OdataDeltaLink!).GetAsDeltaGetResponseAsync(
            r => r.Headers.Add("Prefer", ImmutableIds), Ct);

        var present = second!.Value!.Where(e => !e.AdditionalData.ContainsKey("@removed")).ToDictionary(e => e.Id!);
        present.Keys.ShouldBe([stays, added], ignoreOrder: true);
        present[stays].IsCancelled.ShouldBe(true);
        second.Value!.Where(e => e.AdditionalData.ContainsKey("@removed")).Select(e => e.Id).ShouldContain(leaves);
    }

    [Fact]
    public async Task The_delta_refuses_a_selection()
    {
        using var http = Graph.Http();

        var answer = await http.GetAsync($"me/calendarView/delta?startDateTime={From}&endDateTime={Until}&$select=subject", Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Times_come_in_the_zone_one_prefers()
    {
        Mailbox.Calendar.Seed(Event("Morning", "2026-06-08T07:00:00"));

        var view = await Client.Me.CalendarView.GetAsync(
            r =>
            {
                r.QueryParameters.StartDateTime = From;
                r.QueryParameters.EndDateTime = Until;
                r.Headers.Add("Prefer", "outlook.timezone=\"W. Europe Standard Time\"");
            },
            Ct);

        var start = view!.Value!.Single().Start!;
        start.DateTime.ShouldBe("2026-06-08T09:00:00.0000000");
        start.TimeZone.ShouldBe("W. Europe Standard Time");
    }

    [Fact]
    public async Task Free_and_busy_follow_the_events_and_strangers_are_an_error_row()
    {
        Mailbox.Calendar.Seed(Event("Meeting", "2026-06-08T09:30:00"));
        var trip = Event("Trip", "2026-06-08T11:00:00");
        trip["showAs"] = "oof";
        Mailbox.Calendar.Seed(trip);

        var answer = await Client.Me.Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(
            new GetSchedulePostRequestBody
            {
                Schedules = ["owner@contoso.example", "nobody@contoso.example"],
                StartTime = new() { DateTime = "2026-06-08T09:00:00", TimeZone = "UTC" },
                EndTime = new() { DateTime = "2026-06-08T12:00:00", TimeZone = "UTC" },
                AvailabilityViewInterval = 30,
            },
            cancellationToken: Ct);

        answer!.Value![0].AvailabilityView.ShouldBe("020033");
        answer.Value[0].ScheduleItems!.Select(i => i.Subject).ShouldBe(["Meeting", "Trip"]);
        answer.Value[0].WorkingHours!.TimeZone!.Name.ShouldBe("W. Europe Standard Time");
        answer.Value[1].Error!.ResponseCode.ShouldBe("ErrorMailRecipientNotFound");
    }

    [Fact]
    public async Task The_owner_answers_an_invitation()
    {
        var id = Mailbox.Calendar.Seed(Event("Invitation", "2026-06-08T09:30:00"));

        await Client.Me.Events[id].TentativelyAccept.PostAsync(new() { SendResponse = false }, cancellationToken: Ct);
        var answered = await Client.Me.Events[id].GetAsync(cancellationToken: Ct);

        answered!.ResponseStatus!.Response.ShouldBe(ResponseType.TentativelyAccepted);
    }

    private Task<Microsoft.Graph.Me.CalendarView.Delta.DeltaGetResponse?> DeltaAsync() =>
        Client.Me.CalendarView.Delta.GetAsDeltaGetResponseAsync(
            r =>
            {
                r.QueryParameters.StartDateTime = From;
                r.QueryParameters.EndDateTime = Until;
                r.Headers.Add("Prefer", ImmutableIds);
            },
            Ct);

    private static JsonObject Event(string subject, string start, string type = "singleInstance", string? master = null)
    {
        var json = Time(start);
        json["subject"] = subject;
        json["type"] = type;
        json["seriesMasterId"] = master;
        return json;
    }

    private static JsonObject Time(string start) => new()
    {
        ["start"] = new JsonObject { ["dateTime"] = start, ["timeZone"] = "UTC" },
        ["end"] = new JsonObject { ["dateTime"] = start.Replace(":00:00", ":59:00").Replace(":30:00", ":59:00"), ["timeZone"] = "UTC" },
    };
}
