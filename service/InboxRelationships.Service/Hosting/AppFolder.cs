namespace InboxRelationships.Service.Hosting;

/// <summary>Where this user's files live: the store, the sign-in record, the protection keys.</summary>
internal sealed class AppFolder(string path)
{
    /// <summary>`InboxRelationships` in the user's application-data folder.</summary>
    public static AppFolder OfUser() => new(System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "InboxRelationships"));

    public string Path { get; } = Directory.CreateDirectory(path).FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);
}
