namespace InboxRelationships.GraphSimulator.Requests;

/// <summary>An answer that is an error, with Graph's code for it.</summary>
internal sealed class GraphErrorException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public TimeSpan? RetryAfter { get; init; }

    public string? Location { get; init; }

    public static GraphErrorException InvalidQuery(string message) => new(400, "ErrorInvalidUrlQuery", message);

    public static GraphErrorException BadRequest(string message) => new(400, "BadRequest", message);

    public static GraphErrorException ItemNotFound() =>
        new(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    public static GraphErrorException SyncStateNotFound(long generation, string location)
    {
        var message = $"The sync state generation is not found; generation={generation};[highest={generation + 8}].";
        return new(410, "SyncStateNotFound", message) { Location = location };
    }

    public static GraphErrorException AccessDenied() => new(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");

    public static GraphErrorException MailboxNotEnabled() => new(
        404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");

    public static GraphErrorException Throttled(TimeSpan retryAfter) =>
        new(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.") { RetryAfter = retryAfter };
}
