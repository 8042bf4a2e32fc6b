namespace InboxRelationships.EndToEnd.Tests.Running;

/// <summary>The folders of the checkout these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Addin => Path.Combine(Root, "addin");

    /// <summary>Where what a failing test saw is kept.</summary>
    public static string Failures => Directory.CreateDirectory(Path.Combine(Root, "artifacts", "end-to-end")).FullName;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "InboxRelationships.sln"))) return folder.FullName;
        throw new InvalidOperationException($"No checkout of InboxRelationships above {AppContext.BaseDirectory}.");
    }
}
