namespace InboxRelationships.Core.Mail;

/// <summary>A message in memory, with its content, while it is read for the first and only time.</summary>
/// <param name="Envelope">Who, to whom, when.</param>
/// <param name="Subject">As shown; never stored.</param>
/// <param name="Headers">Internet headers in order; empty for sent items and where the permission does not give them.</param>
/// <param name="Body">The outline of its body.</param>
public sealed record IncomingMessage(Envelope Envelope, string Subject, IReadOnlyList<MessageHeader> Headers, BodyOutline Body);
