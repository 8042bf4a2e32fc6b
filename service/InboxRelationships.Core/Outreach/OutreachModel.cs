using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// Tells to whom a message was really written: an additive log-odds model over structure, text and relationship, whose weights are the
/// data file <c>outreach-weights.json</c>. Thread-safe; keep one.
/// </summary>
public sealed class OutreachModel
{
    /// <summary>Classes a message.</summary>
    /// <param name="envelope">Who, to whom, when.</param>
    /// <param name="traits">What was seen of it.</param>
    /// <param name="history">What is known of its sender.</param>
    public OutreachVerdict Classify(Envelope envelope, MessageTraits traits, SenderHistory history) => throw new NotImplementedException();
}
