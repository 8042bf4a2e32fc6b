using Azure.Identity;
using InboxRelationships.Service.Hosting;

namespace InboxRelationships.Service.Graph;

/// <summary>Remembers which account signed in, so that the next start asks for nothing. Holds no secret.</summary>
internal sealed class SignInRecord(AppFolder folder)
{
    private string Path => folder.File("sign-in.bin");

    /// <summary>The account of the last `connect`; null before the first.</summary>
    public AuthenticationRecord? Read()
    {
        if (!File.Exists(Path)) return null;
        using var stream = File.OpenRead(Path);
        return AuthenticationRecord.Deserialize(stream);
    }

    public async Task WriteAsync(AuthenticationRecord record, CancellationToken cancel)
    {
        await using var stream = File.Create(Path);
        await record.SerializeAsync(stream, cancel);
    }
}
