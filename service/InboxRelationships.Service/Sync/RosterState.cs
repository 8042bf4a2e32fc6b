namespace InboxRelationships.Service.Sync;

/// <summary>Who is synced.</summary>
/// <param name="Mailboxes">Their names, each once.</param>
/// <param name="Entries">How the entries fared that stand for many.</param>
internal sealed record RosterState(IReadOnlyList<string> Mailboxes, IReadOnlyList<RosterEntry> Entries)
{
    /// <summary>Whether the list is whole: then who is not on it is nobody's wish any more.</summary>
    public bool IsWhole => Entries.All(e => e is { Problem: null, Mailboxes: not null });

    /// <summary>What could not be read, a sentence each.</summary>
    public IEnumerable<string> Problems => Entries.Select(e => e.Problem).OfType<string>();

    public bool Has(string mailbox) => Mailboxes.Contains(mailbox, StringComparer.OrdinalIgnoreCase);
}

/// <summary>An entry of `Mailboxes` that stands for many.</summary>
/// <param name="Entry">As configured.</param>
/// <param name="Mailboxes">How many it stands for; null while nobody knows.</param>
/// <param name="Problem">Why the directory could not tell, in one sentence; null when it could, and before it was asked.</param>
internal sealed record RosterEntry(string Entry, int? Mailboxes, string? Problem)
{
    public static RosterEntry Unasked(string entry) => new(entry, null, null);
}
