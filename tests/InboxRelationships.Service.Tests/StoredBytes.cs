using System.Text;

namespace InboxRelationships.Service.Tests;

/// <summary>Files that a running service may still be writing, byte for byte: each byte a character.</summary>
internal static class StoredBytes
{
    /// <summary>The store and its journal.</summary>
    public static string Of(ServiceUnderTest service) =>
        string.Concat(Directory.GetFiles(Path.GetDirectoryName(service.StorePath)!, "test.db*").Select(In));

    /// <summary>One file.</summary>
    public static string In(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
