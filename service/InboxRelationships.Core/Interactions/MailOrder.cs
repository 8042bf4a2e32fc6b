using System.Collections.ObjectModel;
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
    /// Each message once, oldest first. Of copies the owner's own stays, since it alone knows its blind copies, then the one with the
    /// lowest key.
    /// </summary>
    public static IReadOnlyList<T> Distinct<T>(IEnumerable<T> messages, Func<T, Envelope> envelopeOf)
    {
        if (messages is Ordered<T> done) return done;
        var kept = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            var envelope = envelopeOf(message);
            var identity = IdentityOf(envelope);
            if (!kept.TryGetValue(identity, out var other) || IsBetterCopy(envelope, envelopeOf(other))) kept[identity] = message;
        }
        var ordered = kept.Values.ToArray();
        Array.Sort(ordered, (a, b) => Compare(envelopeOf(a), envelopeOf(b)));
        return new Ordered<T>(ordered);
    }

    private static bool IsBetterCopy(Envelope one, Envelope other) =>
        one.Direction != other.Direction ? one.Direction == Direction.Out : one.Id < other.Id;

    private static int Compare(Envelope one, Envelope other) =>
        one.At.UtcTicks.CompareTo(other.At.UtcTicks) is var byTime and not 0 ? byTime : one.Id.CompareTo(other.Id);

    /// <summary>What went through <see cref="Distinct"/> need not go again: every rule asks for it, and large mailboxes feel it.</summary>
    private sealed class Ordered<T>(T[] messages) : ReadOnlyCollection<T>(messages);
}
