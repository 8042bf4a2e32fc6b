using Azure.Identity;

namespace InboxRelationships.Service.Graph;

/// <summary>Keeps tokens in a file, unencrypted and readable by this user alone; only where the owner allowed it.</summary>
internal sealed class PlainTokenFile(string path) : UnsafeTokenCacheOptions
{
    public string Path => path;

    public void Delete() => File.Delete(path);

    protected override async Task<ReadOnlyMemory<byte>> RefreshCacheAsync() =>
        File.Exists(path) ? await File.ReadAllBytesAsync(path) : ReadOnlyMemory<byte>.Empty;

    protected override Task TokenCacheUpdatedAsync(TokenCacheUpdatedArgs tokenCacheUpdatedArgs) => WriteAsync(tokenCacheUpdatedArgs.UnsafeCacheData);

    /// <summary>Written aside and moved into place, so that a crash leaves the old tokens whole.</summary>
    internal async Task WriteAsync(ReadOnlyMemory<byte> tokens)
    {
        var aside = path + ".new";
        File.Delete(aside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var stream = new FileStream(aside, options)) await stream.WriteAsync(tokens);
        File.Move(aside, path, overwrite: true);
    }
}
