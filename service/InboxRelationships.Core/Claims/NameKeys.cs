using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Claims;

/// <summary>
/// Keyed hashes of the words of a name, and of a letter's rarer words: those of one mailbox compare equal, and without its key nothing can be read or
/// guessed.
/// </summary>
/// <param name="key">The mailbox's own key.</param>
public sealed class NameKeys(byte[] key)
{
    // 72 bits keep a mailbox's names apart.
    private const int Kept = 9;

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>The keys of a shown name's words; empty where it has none.</summary>
    public IReadOnlyList<string> Of(string? shown) => [.. PersonName.Of(shown).Words.Select(OfWord)];

    /// <summary>The key of one of a letter's rarer words: 32 bits, enough for a share of them in common; never 0.</summary>
    internal uint OfTerm(string word) => Math.Max(1, BinaryPrimitives.ReadUInt32LittleEndian(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("term:" + word))));

    /// <summary>The key of one folded word.</summary>
    internal string OfWord(string word)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(word, out var hash))
                _known[word] = hash = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("name:" + word)).AsSpan(0, Kept));
            return hash;
        }
    }
}
