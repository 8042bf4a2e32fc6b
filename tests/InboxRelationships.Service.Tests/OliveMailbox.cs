using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.Service.Tests;

/// <summary>Olive's mailbox: a small one that has a bit of everything.</summary>
internal static class OliveMailbox
{
    public const string Address = "olive@contoso.example";

    /// <summary>Letters both ways, a newsletter, an own folder, a series and a lunch, a contact.</summary>
    public static SimulatedMailbox Create(DateTimeOffset now)
    {
        var mailbox = SimulatedMailbox.Create(Address, "Olive Owner", "W. Europe Standard Time");
        var projects = mailbox.Folders.Create("Projects");
        for (var week = 1; week <= 12; week++)
        {
            var at = now.AddDays(-7 * week);
            var plans = Letter("ana@fabrikam.example", "Ana Almeida", $"Harbour plans {week}", at, "Could you look at the second drawing before Friday?");
            mailbox.Mail.Seed(plans, week % 3 == 0 ? projects : "inbox");
            mailbox.Mail.Seed(Answer("ana@fabrikam.example", $"Re: Harbour plans {week}", at.AddHours(3)), "sentitems");
            mailbox.Mail.Seed(Newsletter(week, at.AddHours(1)));
        }

        mailbox.Mail.Seed(Letter("bo@northwind.example", "Bo Berg", "Thank you", now.AddDays(-9),
            "Thank you so much for putting in a word for me with the trust; they called this morning."));
        mailbox.Mail.Seed(Letter("junk@spammers.example", "Prize", "You won", now.AddDays(-2), "Click here"), "junkemail");
        mailbox.Calendar.Seed(Lunch(now.AddDays(-5)));
        Weekly(mailbox, now);
        mailbox.Contacts.Seed(new JsonObject
        {
            ["displayName"] = "Ana Almeida",
            ["companyName"] = "Fabrikam Boatyard",
            ["emailAddresses"] = new JsonArray(new JsonObject { ["name"] = "Ana", ["address"] = "ana@fabrikam.example" }),
        });
        return mailbox;
    }

    public static SimulatedMessage Letter(string from, string name, string subject, DateTimeOffset at, string text) =>
        new(from, subject, text) { FromName = name, To = [Address], ReceivedAt = at, Headers = [("Message-ID", $"<{Guid.NewGuid()}@{from.Split('@')[1]}>")] };

    public static SimulatedMessage Answer(string to, string subject, DateTimeOffset at) =>
        new(Address, subject, "I have, and the third one too. See you there, Olive") { FromName = "Olive Owner", To = [to], ReceivedAt = at };

    private static SimulatedMessage Newsletter(
        int week, DateTimeOffset at) => new("news@tailspin.example", $"Tide tables {week}", "All the news. Unsubscribe at any time.")
        {
            FromName = "Tailspin Weekly",
            To = [Address],
            ReceivedAt = at,
            Headers = [("List-Unsubscribe", "<https://tailspin.example/u>"), ("List-Id", "<weekly.tailspin.example>"), ("Precedence", "bulk")],
        };

    private static JsonObject Lunch(DateTimeOffset at) => new()
    {
        ["subject"] = "Lunch",
        ["start"] = Time(at),
        ["end"] = Time(at.AddHours(1)),
        ["organizer"] = Who("ana@fabrikam.example"),
        ["attendees"] = new JsonArray(Attendee("ana@fabrikam.example", "none"), Attendee(Address, "accepted")),
        ["responseStatus"] = new JsonObject { ["response"] = "accepted" },
    };

    /// <summary>A series of five: Graph gives its occurrences bare.</summary>
    private static void Weekly(SimulatedMailbox mailbox, DateTimeOffset now)
    {
        var first = now.AddDays(-33);
        mailbox.Calendar.Seed(Occurrence("series", "seriesMaster", null, first));
        for (var week = 0; week < 5; week++) mailbox.Calendar.Seed(Occurrence($"series-{week}", "occurrence", "series", first.AddDays(7 * week)));
    }

    private static JsonObject Occurrence(string id, string type, string? master, DateTimeOffset at) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["seriesMasterId"] = master,
        ["subject"] = "Monday round",
        ["start"] = Time(at),
        ["end"] = Time(at.AddMinutes(30)),
        ["organizer"] = Who(Address),
        ["attendees"] = new JsonArray(Attendee("cem@contoso.example", "accepted"), Attendee("dora@contoso.example", "accepted")),
    };

    private static JsonObject Time(DateTimeOffset at) =>
        new() { ["dateTime"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.0000000", null), ["timeZone"] = "UTC" };

    private static JsonObject Who(string address) => new() { ["emailAddress"] = new JsonObject { ["name"] = address, ["address"] = address } };

    private static JsonObject Attendee(string address, string response)
    {
        var attendee = Who(address);
        attendee["type"] = "required";
        attendee["status"] = new JsonObject { ["response"] = response };
        return attendee;
    }
}
