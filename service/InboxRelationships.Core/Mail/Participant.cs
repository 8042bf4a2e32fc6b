namespace InboxRelationships.Core.Mail;

/// <summary>One end of a message or meeting: an address as written there, with the name shown beside it.</summary>
/// <param name="Address">Normalised by <see cref="AddressText.Normalise"/>; never empty.</param>
/// <param name="Name">The display name as it stood there; null when there was none, or when it only repeated the address.</param>
public sealed record Participant(string Address, string? Name);
