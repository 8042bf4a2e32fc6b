using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace InboxRelationships.GraphSimulator.Archives;

/// <summary>One line of an archive file: its bytes, and where it stands for error messages.</summary>
internal readonly record struct ArchiveLine(string File, int Number, byte[] Bytes)
{
    public ArchiveException Wrong(string problem, Exception? inner = null) => new(File, Number, problem, inner);
}

/// <summary>Reads a newline-delimited file of an archive, packed or plain, line by line as bytes.</summary>
internal static class ArchiveLines
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static async IAsyncEnumerable<ArchiveLine> ReadAsync(
        string directory, string name, bool required, [EnumeratorCancellation] CancellationToken ct)
    {
        if (Locate(directory, name, required) is not { } path)
            yield break;

        await using var file = File.OpenRead(path);
        var isPacked = path.EndsWith(".gz", StringComparison.Ordinal);
        await using Stream stream = isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        var number = 0;
        await foreach (var bytes in SplitAsync(stream, path, ct))
        {
            var line = new ArchiveLine(path, ++number, bytes);
            if (number == 1 && bytes.AsSpan().StartsWith(ByteOrderMark))
                throw line.Wrong("byte order mark");
            yield return line;
        }
    }

    private static string? Locate(string directory, string name, bool required)
    {
        var plain = Path.Combine(directory, name);
        var packed = plain + ".gz";
        return (File.Exists(plain), File.Exists(packed)) switch
        {
            (true, true) => throw new ArchiveException(plain, 0, "both the plain and the .gz file are there"),
            (true, false) => plain,
            (false, true) => packed,
            (false, false) => required ? throw new ArchiveException(plain, 0, "missing") : null,
        };
    }

    private static async IAsyncEnumerable<byte[]> SplitAsync(Stream stream, string path, [EnumeratorCancellation] CancellationToken ct)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 128 * 1024));
        while (true)
        {
            var (lines, completed) = await ReadLinesAsync(reader, path, ct);
            foreach (var line in lines)
                yield return line;
            if (completed)
                break;
        }

        await reader.CompleteAsync();
    }

    private static async Task<(List<byte[]> Lines, bool Completed)> ReadLinesAsync(PipeReader reader, string path, CancellationToken ct)
    {
        try
        {
            var result = await reader.ReadAsync(ct);
            var buffer = result.Buffer;
            var lines = new List<byte[]>();
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                lines.Add(WithoutCarriageReturn(buffer.Slice(0, end)));
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (result.IsCompleted && !buffer.IsEmpty)
            {
                lines.Add(WithoutCarriageReturn(buffer));
                buffer = buffer.Slice(buffer.End);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
            return (lines, result.IsCompleted);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new ArchiveException(path, 0, "cannot be unpacked: " + e.Message, e);
        }
    }

    private static byte[] WithoutCarriageReturn(ReadOnlySequence<byte> line)
    {
        var bytes = line.ToArray();
        return bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes;
    }
}
