using System.Runtime.CompilerServices;

namespace InboxRelationships.Testing;

/// <summary>Finds the files of the checkout the tests were built from.</summary>
public static class Repository
{
    /// <summary>The absolute path of a file named from the checkout's root.</summary>
    public static string File(string path) => Path.Combine(Root(), path);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
