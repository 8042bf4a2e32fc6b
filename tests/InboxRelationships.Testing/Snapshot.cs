using System.Runtime.CompilerServices;

namespace InboxRelationships.Testing;

/// <summary>
/// Text a test arrives at, kept beside it to be read: <c>Stories/NAME_OF_THE_TEST.md</c>. With <c>UPDATE_SNAPSHOTS=1</c> in the environment it is
/// written anew, and the difference is for the reviewer.
/// </summary>
public static class Snapshot
{
    /// <summary>Throws where the kept text is another one, or there is none.</summary>
    /// <exception cref="InvalidOperationException">Names the file and the first line that differs.</exception>
    public static void ShouldStandAs(this string text, [CallerFilePath] string source = "", [CallerMemberName] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(source)!, "Stories", test + ".md");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") Write(file, text);
        if (!File.Exists(file)) throw new InvalidOperationException($"{file} is missing: run once with UPDATE_SNAPSHOTS=1, and read what it writes.");
        var (kept, now) = (File.ReadAllText(file).Split('\n'), text.Split('\n'));
        if (kept.SequenceEqual(now)) return;
        var line = kept.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        throw new InvalidOperationException($"{file}, line {line + 1}:\nkept: {kept.ElementAtOrDefault(line)}\nnow:  {now.ElementAtOrDefault(line)}");
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
