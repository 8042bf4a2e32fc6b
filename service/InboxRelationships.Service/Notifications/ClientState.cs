using System.Security.Cryptography;
using System.Text;

namespace InboxRelationships.Service.Notifications;

/// <summary>The secret that tells Graph's notifications from forged ones. Only its hash is stored: 256 random bits need no salt.</summary>
internal static class ClientState
{
    /// <summary>A new secret, well within Graph's 128 characters.</summary>
    public static string Create() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Takes equally long however much of it is right.</summary>
    public static bool Matches(string? secret, byte[]? hash) => hash is not null && CryptographicOperations.FixedTimeEquals(HashOf(secret ?? ""), hash);
}
