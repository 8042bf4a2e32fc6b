using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>Recognises mail that software wrote in answer to mail.</summary>
internal static class AutomaticMailReader
{
    /// <summary>Whether and how software wrote this.</summary>
    public static AutomaticMail Read(IncomingMessage message, HeaderTraits headers, Letter letter)
    {
        if (message.Envelope.Meeting != MeetingMail.None) return AutomaticMail.Meeting;
        if (IsBounce(message, headers, letter)) return AutomaticMail.Bounce;
        if (IsAutoReply(message.Headers, letter)) return AutomaticMail.AutoReply;
        return headers.AutoSubmitted ? AutomaticMail.Generated : AutomaticMail.None;
    }

    private static bool IsBounce(IncomingMessage message, HeaderTraits headers, Letter letter)
    {
        var local = AddressText.LocalPartOf(message.Envelope.From?.Address ?? "");
        return local.StartsWith("mailer-daemon", StringComparison.Ordinal)
            || ((local == "postmaster" || headers.EmptyReturnPath) && letter.Words["bounce"].IsIn(letter.Subject))
            || message.Headers.Any(h => Is(h, "Content-Type", "multipart/report") && h.Value.Contains("delivery-status", StringComparison.OrdinalIgnoreCase));
    }

    // The subject alone is trusted when it begins like the notes Exchange and others write.
    private static bool IsAutoReply(IReadOnlyList<MessageHeader> headers, Letter letter) =>
        Lexicon.All["autoreply"].IndexIn(letter.Subject) is >= 0 and < 2
        || headers.Any(SaysAutoReply);

    private static bool SaysAutoReply(MessageHeader header) =>
        Is(header, "Auto-Submitted", "auto-replied") || Is(header, "X-Autoreply", "yes") || Is(header, "X-Autorespond", "")
        || Is(header, "Precedence", "auto_reply");

    private static bool Is(MessageHeader header, string name, string value) =>
        header.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && header.Value.TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
}
