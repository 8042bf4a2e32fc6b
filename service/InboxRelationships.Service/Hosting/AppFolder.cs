namespace InboxRelationships.Service.Hosting;

/// <summary>Where this user's files live: the store, the sign-in record, the protection keys.</summary>
internal sealed class AppFolder(string path)
{
    /// <summary>`InboxRelationships` in the user's application-data folder.</summary>
    public static AppFolder OfUser() => new(System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "InboxRelationships"));

    public string Path { get; } = CreateForUserOnly(path);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Nobody else on the machine may look into it; on Windows the profile folder sees to that.</summary>
    private static string CreateForUserOnly(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path).FullName
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}
