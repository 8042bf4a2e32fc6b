namespace InboxRelationships.Core.Mail;

/// <summary>Whose mailbox it is. The owner, under any of the owner's addresses, is never a person of the network.</summary>
/// <param name="DisplayName">The owner's name as the directory has it.</param>
/// <param name="Addresses">All addresses of the owner, normalised: primary, aliases, user principal name.</param>
/// <param name="Zone">The mailbox's time zone.</param>
public sealed record Owner(string DisplayName, IReadOnlySet<string> Addresses, TimeZoneInfo Zone)
{
    /// <summary>Whether this address is one of the owner's, in whatever spelling reaches the owner's mailbox.</summary>
    public bool Owns(string? address) =>
        address is not null && (Addresses.Contains(address) || OwnsMailbox(MailboxAddress.Canonical(address)));

    private bool OwnsMailbox(string canonical)
    {
        foreach (var own in Addresses)
            if (MailboxAddress.Canonical(own) == canonical) return true;
        return false;
    }
}
