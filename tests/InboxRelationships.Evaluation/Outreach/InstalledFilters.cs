using System.Diagnostics;
using System.Globalization;
using InboxRelationships.Evaluation.Archives;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>What spam filters installed on this machine say of the same messages; those that are not installed say nothing.</summary>
internal sealed class InstalledFilters : IDisposable
{
    private const int SpamAssassinSample = 60, RspamdSample = 20;
    private const string Separator = "From evaluation@localhost Thu Jan  1 00:00:00 1970";

    private readonly string _folder = Directory.CreateTempSubdirectory("outreach-filters").FullName;
    private readonly Dictionary<LabelledMessage, string> _files = [];

    /// <summary>Writes the messages into a folder of their own, which is deleted with this.</summary>
    public InstalledFilters(string archives, IReadOnlyList<LabelledMessage> messages)
    {
        var wanted = messages.ToLookup(m => (m.Archive, m.Envelope.InternetMessageId));
        foreach (var archive in MailboxArchive.Under(archives))
        {
            foreach (var raw in archive.ReadRaw())
            {
                if (wanted[(archive.Name, raw.InternetMessageId)].FirstOrDefault() is not { } message || _files.ContainsKey(message)) continue;
                File.WriteAllText(_files[message] = Path.Combine(_folder, $"{_files.Count}.eml"), MimeText.Of(raw));
            }
        }
    }

    /// <summary>bogofilter, trained on some messages, asked about others: its score of each; null where it is not installed.</summary>
    public IReadOnlyDictionary<LabelledMessage, double>? Bogofilter(IReadOnlyList<LabelledMessage> training, IReadOnlyList<LabelledMessage> asked)
    {
        if (!IsInstalled("bogofilter")) return null;
        var words = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("N"))).FullName;
        Run("bogofilter", ["-d", words, "-s", "-b"], Names(training.Where(m => m.Outcome == Outcome.Many)));
        Run("bogofilter", ["-d", words, "-n", "-b"], Names(training.Where(m => m.Outcome is Outcome.Personal or Outcome.Discussion)));
        var given = asked.Where(_files.ContainsKey).ToList();
        var said = Run("bogofilter", ["-d", words, "-T", "-b"], Names(given));
        Directory.Delete(words, true);
        // "FILE S 0.999999": the last word is the score.
        return given.Zip(said, (m, line) => (m, Score: Number(line[(line.LastIndexOf(' ') + 1)..]))).ToDictionary(x => x.m, x => x.Score);
    }

    /// <summary>
    /// SpamAssassin without the network, on some messages of each source, for it reads ten a second, by their keys; null where it is not installed.
    /// </summary>
    public IReadOnlyDictionary<string, double>? SpamAssassin(IReadOnlyList<LabelledMessage> messages)
    {
        if (!IsInstalled("spamassassin")) return null;
        var sample = Sample(messages, SpamAssassinSample);
        var mailbox = string.Concat(
            sample.Select(m => $"{Separator}\n{File.ReadAllText(_files[m]).Replace("\nFrom ", "\n>From ", StringComparison.Ordinal)}\n"));
        return sample.Zip(ScoresIn(Run("spamassassin", ["-L", "--mbox"], mailbox))).ToDictionary(x => x.First.Key, x => x.Second);
    }

    /// <summary>
    /// rspamd's scores likewise, of few, for without a network it waits for each name it looks up; null where it is not installed or does not come
    /// up.
    /// </summary>
    public IReadOnlyDictionary<string, double>? Rspamd(IReadOnlyList<LabelledMessage> messages)
    {
        if (!IsInstalled("rspamd")) return null;
        using var server = new RspamdServer(Directory.CreateDirectory(Path.Combine(_folder, "rspamd")).FullName);
        var scores = new Dictionary<string, double>();
        foreach (var message in Sample(messages, RspamdSample))
        {
            if (server.ScoreOf(_files[message]) is not { } score) return null;
            scores[message.Key] = score;
        }

        return scores;
    }

    private List<LabelledMessage> Sample(IReadOnlyList<LabelledMessage> messages, int size) =>
        [.. messages.Where(_files.ContainsKey).GroupBy(m => m.Source)
            .SelectMany(s => s.OrderBy(m => CrossValidation.FoldOf(m.Envelope.InternetMessageId, 1 << 20)).Take(size))];

    public void Dispose() => Directory.Delete(_folder, true);

    // The first verdict after each separator; a body may quote others.
    private static IEnumerable<double> ScoresIn(IEnumerable<string> lines)
    {
        var isWanted = false;
        foreach (var line in lines)
        {
            if (line == Separator) isWanted = true;
            else if (isWanted && line.StartsWith("X-Spam-Status:", StringComparison.OrdinalIgnoreCase))
            {
                isWanted = false;
                yield return Number(line[(line.IndexOf("score=", StringComparison.Ordinal) + 6)..].Split(' ')[0]);
            }
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private string Names(IEnumerable<LabelledMessage> messages) => string.Concat(messages.Where(_files.ContainsKey).Select(m => _files[m] + "\n"));

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(d => File.Exists(Path.Combine(d, program)));

    private static string[] Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        // bogofilter answers 0, 1 or 2 for what it found, and 3 for a failure.
        if (process.ExitCode > 2) throw new InvalidOperationException($"{program}: {errors.Result}");
        return output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
