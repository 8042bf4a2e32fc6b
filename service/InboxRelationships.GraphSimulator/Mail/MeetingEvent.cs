using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Mail;

/// <summary>The event a meeting message is about: Exchange ties them by a hidden id, archives by time and subject.</summary>
internal static class MeetingEvent
{
    public static StoredItem? Of(SimulatedMailbox mailbox, StoredItem message)
    {
        if (message.ODataType is not { } type || !type.Contains("eventMessage", StringComparison.Ordinal)) return null;
        var json = message.Parse();
        var subject = json["subject"]?.GetValue<string>() ?? "";
        return mailbox.Calendar.All
            .Where(e => StartOf(json) is not { } start || e.Event?.Start == start)
            .Where(e => IsAbout(subject, e.Parse()["subject"]?.GetValue<string>() ?? ""))
            .OrderBy(e => e.Event is { IsMaster: true } ? 0 : 1).ThenBy(e => e.At < message.At).ThenBy(e => (e.At - message.At).Duration())
            .FirstOrDefault();
    }

    private static DateTimeOffset? StartOf(JsonObject message) =>
        message["startDateTime"] is JsonObject start ? EventSpan.Of(new JsonObject { ["start"] = start.DeepClone(), ["end"] = start.DeepClone() }).Start : null;

    /// <summary>An answer's subject is the event's behind a word and a colon.</summary>
    private static bool IsAbout(string message, string meeting) =>
        meeting.Length > 0 && (message == meeting || message.EndsWith($": {meeting}", StringComparison.Ordinal));
}
