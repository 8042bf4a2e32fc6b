using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>An empty mailbox as Exchange makes one.</summary>
internal static class NewMailbox
{
    private static readonly (string Name, string Title)[] WellKnown =
    [
        ("inbox", "Inbox"), ("sentitems", "Sent Items"), ("drafts", "Drafts"), ("deleteditems", "Deleted Items"),
        ("junkemail", "Junk Email"), ("archive", "Archive"), ("outbox", "Outbox"), ("conversationhistory", "Conversation History"),
    ];

    public static SimulatedMailbox Create(string address, string displayName, string timeZone, TimeProvider? time)
    {
        var mailbox = new SimulatedMailbox(User(address, displayName, timeZone), time);
        var root = StableId(address, "msgfolderroot");
        mailbox.Folders.Seed(new(root, "Top of Information Store", root, WellKnownName: "msgfolderroot"));
        foreach (var (name, title) in WellKnown)
            mailbox.Folders.Seed(new(StableId(address, name), title, root, WellKnownName: name));
        return mailbox;
    }

    private static JsonObject User(string address, string displayName, string timeZone) => new()
    {
        ["id"] = new Guid(MD5.HashData(Encoding.UTF8.GetBytes(address))).ToString(),
        ["displayName"] = displayName,
        ["mail"] = address,
        ["userPrincipalName"] = address,
        ["proxyAddresses"] = new JsonArray("SMTP:" + address),
        ["mailboxSettings"] = new JsonObject
        {
            ["timeZone"] = timeZone,
            ["language"] = new JsonObject { ["locale"] = "en-US", ["displayName"] = "English (United States)" },
            ["workingHours"] = new JsonObject
            {
                ["daysOfWeek"] = new JsonArray("monday", "tuesday", "wednesday", "thursday", "friday"),
                ["startTime"] = "08:00:00.0000000",
                ["endTime"] = "17:00:00.0000000",
                ["timeZone"] = new JsonObject { ["name"] = timeZone },
            },
        },
    };

    private static string StableId(string address, string name) => NewId.From($"{address}|{name}");
}
