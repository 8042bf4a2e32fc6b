using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mail;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Outreach;

/// <summary>Sets a letter beside another copy of its text. Both are fetched for this one answer, and let go with it.</summary>
internal sealed class LetterPairs(GraphQuestions graph, IOptions<GraphOptions> options)
{
    private const string Off = "With Mail.ReadBasic no text may be read: the letters cannot be shown side by side.";

    /// <summary>The pair; or why it cannot be shown.</summary>
    /// <exception cref="GraphFailureException">Graph did not give one of them.</exception>
    public async Task<LetterPair> OfAsync(MailboxRow mailbox, MessageRow letter, MessageRow copy, CancellationToken cancel)
    {
        if (!options.Value.ReadsBodies) return new(Off, null, null);
        var (one, other) = (await TextAsync(mailbox, letter, cancel), await TextAsync(mailbox, copy, cancel));
        var pair = SideBySide.Of(one.Text, other.Text);
        return new(null, new(letter.ReceivedAt, one.From, pair.One), new(copy.ReceivedAt, other.From, pair.Other));
    }

    private async Task<(string From, string Text)> TextAsync(MailboxRow mailbox, MessageRow row, CancellationToken cancel)
    {
        var reader = graph.Reader;
        var request = reader.Client.Users[mailbox.GraphUserId].Messages[row.GraphId].ToGetRequestInformation(r => r.QueryParameters.Select = ["id", "subject", "from", "body"]);
        var message = await reader.ReadAsync(request, GraphJson.Default.GraphMessage, null, cancel);
        var from = GraphParticipants.Of(message.From);
        var isForward = SubjectLine.Of(message.Subject) is { IsMarkedForward: true };
        return (from?.Name ?? from?.Address ?? "", SideBySide.TextOf(Zones.Of(MessageOutline.Of(message.Body), from?.Name, isForward)));
    }
}

/// <summary>Two letters of one text.</summary>
/// <param name="Off">Why they cannot be shown, in one sentence; null where they are.</param>
/// <param name="Letter">The open one.</param>
/// <param name="Copy">The other one.</param>
public sealed record LetterPair(string? Off, LetterText? Letter, LetterText? Copy);

/// <summary>A letter's own words.</summary>
/// <param name="At">When it came.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="Parts">Its text in order, cut where the two letters begin or cease to differ.</param>
public sealed record LetterText(DateTimeOffset At, string From, IReadOnlyList<LetterPart> Parts);
