using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InboxRelationships.Service.Mail;

/// <summary>Fetches letters whose words somebody wants to see: for that one answer, and they are let go with it.</summary>
internal sealed class LetterFetching(GraphQuestions graph)
{
    private static readonly string[] Fields = ["id", "subject", "from", "body"];

    /// <exception cref="GraphFailureException">Graph did not give it.</exception>
    public async Task<FetchedLetter> OfAsync(MailboxRow mailbox, MessageRow row, CancellationToken cancel)
    {
        var reader = graph.Reader;
        var request = reader.Client.Users[mailbox.GraphUserId].Messages[row.GraphId].ToGetRequestInformation(r => r.QueryParameters.Select = Fields);
        var message = await reader.ReadAsync(request, GraphJson.Default.GraphMessage, null, cancel);
        var from = GraphParticipants.Of(message.From);
        var body = MessageOutline.Of(message.Body);
        return new(from?.Name ?? from?.Address ?? "", body, Zones.Of(body, from?.Name, SubjectLine.Of(message.Subject).IsMarkedForward));
    }

    /// <summary>Why a letter cannot be shown.</summary>
    public static ProblemHttpResult Problem(GraphFailureException failure) => TypedResults.Problem(InWords(failure), statusCode: StatusCodes.Status502BadGateway);

    private static string InWords(GraphFailureException failure) => failure.Reason switch
    {
        GraphFailureReason.NotFound => "The letter is not in the mailbox any more.",
        GraphFailureReason.AccessDenied or GraphFailureReason.MailboxGone => "The mailbox may not be read at present.",
        GraphFailureReason.Unavailable or GraphFailureReason.CursorExpired or GraphFailureReason.Unintelligible =>
            "The mailbox did not give the letter; try again in a moment.",
    };
}

/// <summary>A letter as fetched.</summary>
/// <param name="From">Its author as shown.</param>
/// <param name="Body">Its lines.</param>
/// <param name="Zones">Whose they are.</param>
internal sealed record FetchedLetter(string From, BodyOutline Body, Zones Zones);
