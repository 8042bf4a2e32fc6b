using Azure.Identity;
using InboxRelationships.Service.Hosting;

namespace InboxRelationships.Service.Graph;

/// <summary>Remembers which account signed in, so that the next start asks for nothing. Holds no secret, but the account's name.</summary>
internal sealed class SignInRecord(AppFolder folder)
{
    private string Path => folder.File("sign-in.bin");

    /// <summary>The unencrypted token cache, used only if allowed and without a keyring.</summary>
    public PlainTokenFile PlainTokens => new(folder.File("tokens-unencrypted.bin"));

    /// <summary>The account of the last `connect`; null before the first, and for another application than it was made with.</summary>
    public AuthenticationRecord? Read(string? clientId)
    {
        if (!File.Exists(Path)) return null;
        using var stream = File.OpenRead(Path);
        var record = AuthenticationRecord.Deserialize(stream);
        return clientId is null || record.ClientId == clientId ? record : null;
    }

    public async Task WriteAsync(AuthenticationRecord record, CancellationToken cancel)
    {
        await using var stream = File.Create(Path);
        await record.SerializeAsync(stream, cancel);
    }

    /// <summary>Forgets the account and, where they lie in our own file, its tokens.</summary>
    public void Delete()
    {
        File.Delete(Path);
        PlainTokens.Delete();
    }
}
