using System.Text.Json;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mail;
using InboxRelationships.Service.Storage;
using Microsoft.Kiota.Abstractions;

namespace InboxRelationships.Service.Sync;

/// <summary>Reads a message to its end while its body is in memory, and keeps only what the rules saw in it.</summary>
internal sealed class MessageReading(SyncRun run)
{
    /// <summary>Asks for one message with all that is read of it.</summary>
    public RequestInformation Request(string graphId) =>
        run.User.Messages[graphId].ToGetRequestInformation(r => r.QueryParameters.Select = MessageSync.Fields(run.ReadsBodies));

    /// <summary>Null for what is older than the history kept, carries no readable time, or is of somebody never to be tracked.</summary>
    public ReadMessage? Read(GraphMessage message, FolderRow folder)
    {
        var received = Instants.Of(message.ReceivedDateTime) ?? Instants.Of(message.SentDateTime);
        if (received is not { } at || at < run.Oldest) return null;

        var sent = Instants.Of(message.SentDateTime) ?? at;
        var subject = SubjectLine.Of(message.Subject);
        if (run.NeverTracked.Filter(Envelope(message, folder, at, sent, subject), run.Owner) is not { } envelope) return null;
        var whole = new IncomingMessage(envelope, message.Subject ?? "", Headers(message), MessageOutline.Of(message.Body));
        var zones = Zones.Of(whole);
        var traits = MessageReader.Read(whole, run.Owner, run.Subjects.Names, zones);
        var sketch = message.IsDraft is true ? null : run.Sketching.Of(whole, traits, zones, run.Owner);
        return new(
            message.Id!, envelope, at, sent, message.IsDraft ?? false, message.IsRead ?? false, message.HasAttachments ?? false,
            JsonSerializer.SerializeToUtf8Bytes(traits, MessageTraitsJson.Default.MessageTraits), traits.Terms.ToBytes(),
            sketch?.Sketch.ToBytes(), sketch?.Shared?.ToBytes());
    }

    private Envelope Envelope(GraphMessage message, FolderRow folder, DateTimeOffset received, DateTimeOffset sent, SubjectLine subject)
    {
        var from = GraphParticipants.Of(message.From);
        var direction = run.Owner.Owns(from?.Address) || folder.WellKnownName == "sentitems" ? Direction.Out : Direction.In;
        var sender = GraphParticipants.Of(message.Sender);
        return new Envelope
        {
            Id = 0,
            InternetMessageId = message.InternetMessageId ?? message.Id!,
            ConversationId = message.ConversationId ?? message.Id!,
            At = direction == Direction.Out ? sent : received,
            Direction = direction,
            From = from,
            Sender = sender?.Address == from?.Address ? null : sender,
            To = GraphParticipants.Of(message.ToRecipients),
            Cc = GraphParticipants.Of(message.CcRecipients),
            Bcc = GraphParticipants.Of(message.BccRecipients),
            Meeting = MeetingOf(message.ODataType),
            IsMarkedReply = subject.IsMarkedReply,
            SubjectKey = run.Subjects.Of(subject),
        };
    }

    private static IReadOnlyList<MessageHeader> Headers(GraphMessage message) =>
        [.. (message.InternetMessageHeaders ?? []).Where(h => h.Name is not null).Select(h => new MessageHeader(h.Name!, h.Value ?? ""))];

    /// <summary>
    /// A delta with a selection leaves the kind of meeting message out; its type is always there. `MeetingTies` asks which answer a response gives.
    /// </summary>
    private static MeetingMail MeetingOf(string? type) => type switch
    {
        "#microsoft.graph.eventMessageRequest" => MeetingMail.Request,
        "#microsoft.graph.eventMessageResponse" => MeetingMail.Accepted,
        "#microsoft.graph.eventMessage" => MeetingMail.Cancelled,
        _ => MeetingMail.None,
    };
}
