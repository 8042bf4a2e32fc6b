using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Graph;

namespace InboxRelationships.Service.Sync;

/// <summary>Graph's addresses as the core's participants.</summary>
internal static class GraphParticipants
{
    /// <summary>Null for an entry that names no address.</summary>
    public static Participant? Of(GraphEmailAddress? address)
    {
        if (AddressText.Normalise(address?.Address) is not { } normal) return null;
        var name = Printable(address!.Name);
        return new(normal, name is null || AddressText.Normalise(name) == normal ? null : name);
    }

    public static Participant? Of(GraphRecipient? recipient) => Of(recipient?.EmailAddress);

    public static IReadOnlyList<Participant> Of(IReadOnlyList<GraphRecipient>? recipients) =>
        recipients is null ? [] : [.. recipients.Select(Of).OfType<Participant>()];

    /// <summary>NUL and lone surrogates, which no database takes, go; so does surrounding space.</summary>
    private static string? Printable(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var kept = string.Concat(name.EnumerateRunes().Where(r => r.Value != 0xFFFD && !System.Text.Rune.IsControl(r))).Trim();
        return kept.Length == 0 ? null : kept.Length > 256 ? kept[..256] : kept;
    }
}
