using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Kiota.Abstractions;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// Ties each meeting message to the event it is about, and learns what a response answers. A delta with a selection tells neither,
/// so each is asked for once, in batches; what is older than the calendar kept has no event to be tied to.
/// </summary>
internal sealed class MeetingTies(SyncRun run)
{
    private const int AtOnce = 100;

    public async Task RunAsync(CancellationToken cancel)
    {
        List<Untied> untied;
        await using (var db = run.Store.Open())
        {
            var from = await db.Mailboxes.Where(m => m.Id == run.Mailbox.Id).Select(m => m.EventsFrom).SingleAsync(cancel) ?? DateTimeOffset.MinValue;
            untied = await db.Messages.Where(m => m.MailboxId == run.Mailbox.Id && m.ReceivedAt >= from && m.Meeting != MeetingMail.None && m.TiedAt == null)
                .OrderByDescending(m => m.ReceivedAt).Select(m => new Untied(m.Id, m.GraphId, m.Meeting)).ToListAsync(cancel);
        }

        foreach (var some in untied.Chunk(AtOnce)) await TieAsync(some, cancel);
    }

    private async Task TieAsync(Untied[] some, CancellationToken cancel)
    {
        // What makes no sense, and what is not there any more, has no tie; asking again would not help.
        var answers = await run.Batch.ReadAsync([.. some.Select(m => Request(m.GraphId))], GraphJson.Default.GraphMeetingMessage, cancel, _ => { });
        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        var now = run.Clock.GetUtcNow();
        foreach (var (message, answer) in some.Zip(answers))
        {
            await transaction.ExecuteAsync(
                "UPDATE \"Messages\" SET \"TiedAt\" = @p1, \"EventGraphId\" = @p2, \"Meeting\" = @p3 WHERE \"Id\" = @p0", cancel,
                message.Id, now, answer?.Event?.Id, KindOf(answer) ?? message.Meeting);
        }

        await MiningMark.SetAsync(transaction, run.Mailbox.Id, cancel);
        await transaction.CommitAsync(cancel);
    }

    private RequestInformation Request(string id) =>
        run.User.Messages[id].ToGetRequestInformation(r => r.QueryParameters.Expand = ["microsoft.graph.eventMessage/event"]);

    /// <summary>Null where Graph names none. One of its words is misspelt in v1.0.</summary>
    private static MeetingMail? KindOf(GraphMeetingMessage? message) => (message?.MeetingMessageType, message?.ResponseType) switch
    {
        ("meetingRequest", _) => MeetingMail.Request,
        ("meetingCancelled", _) => MeetingMail.Cancelled,
        ("meetingAccepted", _) => MeetingMail.Accepted,
        ("meetingTenativelyAccepted" or "meetingTentativelyAccepted", _) => MeetingMail.Tentative,
        ("meetingDeclined", _) => MeetingMail.Declined,
        (_, "accepted") => MeetingMail.Accepted,
        (_, "tentativelyAccepted") => MeetingMail.Tentative,
        (_, "declined") => MeetingMail.Declined,
        _ => null,
    };

    private sealed record Untied(long Id, string GraphId, MeetingMail Meeting);
}
