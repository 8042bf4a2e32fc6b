using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>Opaque ids in Exchange's manner: letters, digits, <c>-</c> and <c>_</c>.</summary>
internal static class NewId
{
    public static string From(string seed) => Of(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 24));

    public static string Random() => Of(RandomNumberGenerator.GetBytes(24));

    private static string Of(ReadOnlySpan<byte> bytes) => "AAkAL" + Base64Url.EncodeToString(bytes);
}
