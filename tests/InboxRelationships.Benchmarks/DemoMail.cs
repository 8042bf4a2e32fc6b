using System.IO.Compression;
using System.Text;
using InboxRelationships.Testing;

namespace InboxRelationships.Benchmarks;

/// <summary>The demo's mail as pages of Graph, in memory.</summary>
internal static class DemoMail
{
    /// <summary>The first so many messages as one page.</summary>
    public static byte[] Page(int messages) => Encoding.UTF8.GetBytes($"{{\"value\":[{string.Join(',', Lines().Take(messages))}]}}");

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Repository.File("seeds/jim/messages.ndjson.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }
}
