namespace InboxRelationships.Core.Mail;

/// <summary>One internet header line, unfolded, in its original order among its message's headers.</summary>
public sealed record MessageHeader(string Name, string Value);
