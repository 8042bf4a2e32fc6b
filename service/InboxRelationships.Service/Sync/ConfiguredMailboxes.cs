namespace InboxRelationships.Service.Sync;

/// <summary>
/// What the configuration says about mailboxes. Which these are where it names a whole organisation or a group, <see cref="MailboxRoster"/> finds
/// out.
/// </summary>
internal sealed class ConfiguredMailboxes(IConfiguration configuration)
{
    /// <summary>The entry that means everybody.</summary>
    public const string Everybody = "*";

    private const string GroupMark = "group:";

    /// <summary>As configured, each once.</summary>
    public IReadOnlyList<string> Entries { get; } =
    [
        .. (configuration.GetSection("Mailboxes").Get<string[]>() ?? [])
            .Select(m => m.Trim()).Where(m => m.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Mailboxes named one by one.</summary>
    public IReadOnlyList<string> Named => [.. Entries.Where(e => !IsMany(e))];

    /// <summary>Entries that stand for many.</summary>
    public IReadOnlyList<string> Many => [.. Entries.Where(IsMany)];

    /// <summary>The group an entry names; null for <see cref="Everybody"/>.</summary>
    public static string? GroupOf(string entry) => entry == Everybody ? null : entry[GroupMark.Length..].Trim();

    private static bool IsMany(string entry) => entry == Everybody || entry.StartsWith(GroupMark, StringComparison.OrdinalIgnoreCase);
}
