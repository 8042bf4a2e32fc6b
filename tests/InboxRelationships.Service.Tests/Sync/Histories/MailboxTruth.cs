using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>What the simulator knows to be in a mailbox, as lines; <see cref="StoredTruth"/> writes what is stored in the same form.</summary>
internal static class MailboxTruth
{
    private static readonly string[] Excluded = ["deleteditems", "junkemail", "drafts", "outbox", "conversationhistory", "syncissues"];

    public static IReadOnlyList<string> Of(SimulatedMailbox mailbox) =>
    [
        .. mailbox.Folders.All.Where(f => !f.IsRoot).Select(f => $"folder {f.Id} {f.DisplayName} below {f.ParentId}")
            .Concat(mailbox.Mail.All.Where(m => IsSynced(mailbox, m.FolderId)).Select(Message))
            .Concat(mailbox.Calendar.All.Where(e => e.Event is { IsMaster: false }).Select(e => Meeting(mailbox, e)))
            .Concat(mailbox.Contacts.All.Select(Contact))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsSynced(SimulatedMailbox mailbox, string folderId)
    {
        for (var at = mailbox.Folders.Find(folderId); at is { IsRoot: false }; at = mailbox.Folders.Find(at.ParentId))
            if (Excluded.Contains(at.WellKnownName)) return false;
        return true;
    }

    private static string Message(StoredItem item)
    {
        var json = item.Parse();
        var recipients = ((string, string)[])[("To", "toRecipients"), ("Cc", "ccRecipients"), ("Bcc", "bccRecipients")];
        return $"message {item.Id} in {item.FolderId} read {item.IsRead} at {item.At.UtcDateTime:O} from {Who(json["from"])} "
            + string.Join("; ", recipients.SelectMany(line => json[line.Item2]!.AsArray().Select(r => $"{line.Item1} {Who(r)}")));
    }

    private static string Meeting(SimulatedMailbox mailbox, StoredItem item)
    {
        var span = item.Event!;
        // The delta gives an occurrence bare: whatever it says itself, its series' people are meant.
        var source = span.IsBareInDelta && mailbox.Calendar.Find(span.SeriesMasterId!) is { } master ? master : item;
        var json = source.Parse();
        var attendees = json["attendees"]!.AsArray().Select(a => $"{Who(a)} {Response(a!["status"]!["response"]!.GetValue<string>())}");
        var isOrganizer = json["isOrganizer"]?.GetValue<bool>() is true;
        var response = isOrganizer ? "Organizer" : Response(json["responseStatus"]?["response"]?.GetValue<string>());
        return $"event {item.Id} {span.Type} {span.Start.UtcDateTime:O} {span.End.UtcDateTime:O} cancelled {json["isCancelled"]} "
            + $"by {Who(json["organizer"])} owner {response} {string.Join("; ", attendees)}";
    }

    private static string Contact(StoredItem item)
    {
        var json = item.Parse();
        var addresses = json["emailAddresses"]!.AsArray().Select(a => a!["address"]);
        return $"contact {item.Id} {json["displayName"]} {json["companyName"]} {string.Join(',', addresses)}";
    }

    private static string Response(string? word) =>
        word switch { "organizer" => "Organizer", "accepted" => "Accepted", "declined" => "Declined", "tentativelyAccepted" => "Tentative", _ => "None" };

    private static string Who(JsonNode? recipient)
    {
        var (name, address) = (recipient!["emailAddress"]!["name"]!.GetValue<string>(), recipient["emailAddress"]!["address"]!.GetValue<string>());
        return name == address ? $"<{address}>" : $"{name}<{address}>";
    }
}
