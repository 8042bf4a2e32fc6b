using InboxRelationships.Core.Mail;

namespace InboxRelationships.Evaluation.People;

/// <summary>
/// An owner's own address forms as others meet them: in the mailboxes of other owners, and in what each correspondent of theirs has of the mail they
/// exchanged. The truth is the owner's list of addresses.
/// </summary>
internal static class RealAliases
{
    private const int Correspondents = 12;
    private const int FewestMessages = 15;

    /// <summary>Mailboxes in which somebody's forms are to be recognised, with the person behind each form.</summary>
    public static IEnumerable<(ReadMailbox Mailbox, IReadOnlyDictionary<string, string> Truth, Func<string, string, bool> IsTheirs)> Of(
        ReadMailbox known, IReadOnlyList<ReadMailbox> all)
    {
        var truth = known.Owner.Addresses.ToDictionary(a => a, _ => known.Name, StringComparer.Ordinal);
        var namesakes = known.Messages.Concat(all.SelectMany(m => m.Messages)).SelectMany(ReadMailbox.On)
            .Where(p => Words(p.Name ?? AddressText.LocalPartOf(p.Address).Replace('_', '.')).SetEquals(Words(known.Owner.DisplayName)))
                .Select(p => p.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var other in all.Where(m => m.Name != known.Name && m.Seen.Any(s => truth.ContainsKey(s.Address))))
            yield return (other, truth, (_, outsider) => namesakes.Contains(outsider));
        foreach (var correspondent in Closest(known)) yield return (SeenBy(correspondent, known), truth, (_, outsider) => namesakes.Contains(outsider));
    }

    private static HashSet<string> Words(string? name) =>
        [.. (DisplayName.Clean(name) ?? "").ToLowerInvariant().Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1)];

    private static IEnumerable<string> Closest(ReadMailbox known) => known.Messages
        .Where(m => m.IsBetweenPeople)
        .SelectMany(m => ReadMailbox.On(m).Select(p => p.Address).Distinct())
        .Where(a => !known.Owner.Owns(a))
        .CountBy(a => a)
        .Where(c => c.Value >= FewestMessages)
        .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
        .Take(Correspondents)
        .Select(c => c.Key);

    private static ReadMailbox SeenBy(string correspondent, ReadMailbox known)
    {
        var owner = new Owner("", new HashSet<string> { correspondent }, TimeZoneInfo.Utc);
        var theirs = known.Messages
            .Where(m => ReadMailbox.On(m).Any(p => p.Address == correspondent))
            .Select(m => m with { Envelope = m.Envelope with { Direction = m.Envelope.From?.Address == correspondent ? Direction.Out : Direction.In } });
        return new(known.Name, owner, [.. theirs]);
    }
}
