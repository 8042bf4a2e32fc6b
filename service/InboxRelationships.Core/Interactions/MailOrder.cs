using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Interactions;

/// <summary>What makes two rows copies of one message, and which comes first.</summary>
internal static class MailOrder
{
    /// <summary>Equal for copies of one message.</summary>
    public static string IdentityOf(Envelope envelope) => envelope.InternetMessageId is { Length: > 0 } id ? id : $"#{envelope.Id}";

    /// <summary>The conversation; a message that names none is one of its own.</summary>
    public static string ThreadOf(Envelope envelope) => envelope.ConversationId is { Length: > 0 } id ? id : $"#{envelope.Id}";

    /// <summary>
    /// Each message once, oldest first. Of copies the owner's own stays, since it alone knows its blind copies, then the one with the lowest key.
    /// </summary>
    public static IReadOnlyList<T> Distinct<T>(IEnumerable<T> messages, Func<T, Envelope> envelopeOf) =>
    [
        .. messages
            .GroupBy(m => IdentityOf(envelopeOf(m)), StringComparer.Ordinal)
            .Select(copies => copies.OrderByDescending(m => envelopeOf(m).Direction).ThenBy(m => envelopeOf(m).Id).First())
            .OrderBy(m => envelopeOf(m).At.UtcTicks)
            .ThenBy(m => envelopeOf(m).Id),
    ];
}
