using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>What happens to a calendar: events and series made, moved, answered, called off, deleted.</summary>
internal sealed class RandomEvents(SimulatedMailbox mailbox, Random random, DateTimeOffset now)
{
    private static readonly string[] Responses = ["none", "accepted", "declined", "tentativelyAccepted"];

    public void Change()
    {
        var all = mailbox.Calendar.All.Where(e => e.Event is { IsMaster: false }).ToList();
        if (all.Count == 0 || random.Next(3) == 0)
        {
            Add();
            return;
        }

        var id = all[random.Next(all.Count)].Id;
        switch (random.Next(6))
        {
            case 0: mailbox.Calendar.Delete(id); break;
            case 1: mailbox.Calendar.Cancel(id); break;
            case 2: mailbox.Calendar.Respond(id, Responses[random.Next(1, 4)]); break;
            case 3: mailbox.Calendar.Update(id, Times()); break;
            default: ChangeAttendees(id); break;
        }
    }

    public void Add()
    {
        if (random.Next(4) == 0) AddSeries();
        else mailbox.Calendar.Add(Event());
    }

    private void AddSeries()
    {
        var master = Event();
        master["type"] = "seriesMaster";
        var id = mailbox.Calendar.Add(master);
        for (var i = 0; i < 3; i++)
        {
            var occurrence = Event();
            (occurrence["type"], occurrence["seriesMasterId"]) = ("occurrence", id);
            mailbox.Calendar.Add(occurrence);
        }
    }

    /// <summary>An occurrence that differs from its series is an exception, and is given whole.</summary>
    private void ChangeAttendees(string id)
    {
        var changes = new JsonObject { ["attendees"] = Attendees() };
        if (mailbox.Calendar.Find(id)!.Event is { Type: "occurrence" }) changes["type"] = "exception";
        mailbox.Calendar.Update(id, changes);
    }

    private JsonObject Event()
    {
        var json = Times();
        (json["subject"], json["organizer"], json["attendees"]) = ("Meeting", RandomPeople.Recipient(random), Attendees());
        return json;
    }

    private JsonArray Attendees()
    {
        var attendees = RandomPeople.Some(random, 1);
        foreach (var attendee in attendees) attendee!["status"] = new JsonObject { ["response"] = Responses[random.Next(Responses.Length)] };
        return attendees;
    }

    private JsonObject Times()
    {
        var start = now.AddHours(random.Next(-24 * 60, 24 * 60));
        return new() { ["start"] = Time(start), ["end"] = Time(start.AddMinutes(random.Next(15, 180))) };
    }

    private static JsonObject Time(DateTimeOffset at) =>
        new() { ["dateTime"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.0000000", null), ["timeZone"] = "UTC" };
}
