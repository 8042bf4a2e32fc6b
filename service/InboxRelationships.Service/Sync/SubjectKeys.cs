using System.Security.Cryptography;
using System.Text;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach.Sketches;

namespace InboxRelationships.Service.Sync;

/// <summary>Turns subjects into keyed hashes: equal subjects compare equal, and without the mailbox's key nothing can be read or guessed.</summary>
internal sealed class SubjectKeys(byte[] key)
{
    /// <summary>96 bits are plenty to keep a mailbox's subjects apart.</summary>
    private const int Kept = 12;

    /// <summary>The same for the names that letters give.</summary>
    public NameKeys Names { get; } = new(key);

    /// <summary>The same for the shingles of letters.</summary>
    public SketchKey Sketches { get; } = new(key);

    /// <summary>The key of a subject without its reply marks; null for an empty one.</summary>
    public string? Of(SubjectLine subject) => subject.Text.Length == 0
        ? null
        : Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(subject.Text)).AsSpan(0, Kept));
}
