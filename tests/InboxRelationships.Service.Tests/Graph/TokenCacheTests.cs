using InboxRelationships.Service.Graph;

namespace InboxRelationships.Service.Tests.Graph;

public sealed class TokenCacheTests : IDisposable
{
    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("inbox-relationships-test-");

    private PlainTokenFile File => new(Path.Combine(_scratch.FullName, "tokens"));

    public void Dispose() => _scratch.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_there_is_a_keyring_tokens_go_there_and_nothing_is_said(bool allowsPlainFile)
    {
        var cache = TokenCache.Of(hasKeyring: true, allowsPlainFile, File);

        cache.Options.ShouldNotBeNull().ShouldNotBeOfType<PlainTokenFile>();
        cache.Options!.UnsafeAllowUnencryptedStorage.ShouldBeFalse();
        cache.Notice.ShouldBeNull();
    }

    [Fact]
    public void Without_a_keyring_nothing_is_written_unless_the_owner_allowed_it()
    {
        var cache = TokenCache.Of(hasKeyring: false, allowsPlainFile: false, File);

        cache.Options.ShouldBeNull();
        cache.Notice.ShouldNotBeNull().ShouldContain("Graph:AllowUnencryptedTokenCache");
    }

    [Fact]
    public void Allowed_it_is_a_file_whose_place_is_told()
    {
        var cache = TokenCache.Of(hasKeyring: false, allowsPlainFile: true, File);

        cache.Options.ShouldBeOfType<PlainTokenFile>();
        cache.Notice.ShouldNotBeNull().ShouldContain(File.Path);
    }

    [Fact]
    public async Task The_file_is_readable_by_its_user_alone_and_replaced_whole()
    {
        await File.WriteAsync("first"u8.ToArray());
        await File.WriteAsync("second"u8.ToArray());

        (await System.IO.File.ReadAllTextAsync(File.Path, TestContext.Current.CancellationToken)).ShouldBe("second");
        _scratch.GetFiles().ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows()) System.IO.File.GetUnixFileMode(File.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
