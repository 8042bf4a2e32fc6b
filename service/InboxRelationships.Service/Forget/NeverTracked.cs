using System.Security.Cryptography;
using System.Text;
using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Graph;

namespace InboxRelationships.Service.Forget;

/// <summary>Keeps erased people out of what is synced: their own mail is not stored, and on others' mail and meetings they are left out.</summary>
internal sealed class NeverTracked(byte[] key, IReadOnlySet<string> hashes)
{
    /// <summary>The list of a store in which nobody was erased.</summary>
    public static readonly NeverTracked Nobody = new([], new HashSet<string>());

    /// <summary>128 bits keep all the addresses there are apart.</summary>
    private const int HashBytes = 16;

    public static string HashOf(byte[] key, string canonicalAddress) =>
        Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(canonicalAddress)).AsSpan(0, HashBytes));

    /// <param name="address">As Graph or a person wrote it.</param>
    public bool Contains(string? address) =>
        hashes.Count > 0 && AddressText.Normalise(address) is { } normal && hashes.Contains(HashOf(key, MailboxAddress.Canonical(normal)));

    /// <summary>What may be kept of a message; null when nothing may, because they wrote it or nobody but them and the owner is on it.</summary>
    public Envelope? Filter(Envelope envelope, Owner owner)
    {
        if (hashes.Count == 0) return envelope;
        if (Contains(envelope.From?.Address)) return null;

        IReadOnlyList<Participant> addressees = [.. envelope.To, .. envelope.Cc, .. envelope.Bcc];
        var others = addressees.Append(envelope.From).OfType<Participant>().Where(p => !owner.Owns(p.Address)).ToList();
        if (others.Count > 0 && others.TrueForAll(p => Contains(p.Address))) return null;
        return envelope with
        {
            Sender = Contains(envelope.Sender?.Address) ? null : envelope.Sender,
            To = Others(envelope.To),
            Cc = Others(envelope.Cc),
            Bcc = Others(envelope.Bcc),
        };
    }

    /// <summary>A meeting without them. Its hour stays: it is the owner's.</summary>
    public GraphEvent Filter(GraphEvent item) => hashes.Count == 0 ? item : item with
    {
        Organizer = Contains(item.Organizer?.EmailAddress?.Address) ? new GraphRecipient(null) : item.Organizer,
        Attendees = item.Attendees is null ? null : [.. item.Attendees.Where(a => !Contains(a.EmailAddress?.Address))],
    };

    /// <summary>A card of theirs counts as removed.</summary>
    public GraphContact Filter(GraphContact card) =>
        (card.EmailAddresses.Value ?? []).Any(a => Contains(a.Address)) ? card with { Removed = new GraphRemoved("deleted") } : card;

    private IReadOnlyList<Participant> Others(IReadOnlyList<Participant> line) => [.. line.Where(p => !Contains(p.Address))];
}
