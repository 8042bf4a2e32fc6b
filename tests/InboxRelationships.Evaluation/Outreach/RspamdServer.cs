using System.Diagnostics;
using System.Text.Json;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>rspamd as it is installed here, started for as long as this lives.</summary>
internal sealed class RspamdServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly HttpClient _http = new() { BaseAddress = new("http://127.0.0.1:11333") };

    /// <param name="folder">Where it may keep what it compiles.</param>
    public RspamdServer(string folder)
    {
        // Without a network it would wait seconds for every name it looks up.
        File.WriteAllText(
            Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "local.d")).FullName, "options.inc"), "dns { timeout = 0.1s; retransmits = 1; }\n");
        string[] arguments = ["-f", "-i", .. new[] { "DBDIR", "RUNDIR", "LOGDIR", "LOCAL_CONFDIR" }.SelectMany(v => new[] { "--var", $"{v}={folder}" })];
        _process = Process.Start(new ProcessStartInfo("rspamd", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Its score of a message; null where it never came up.</summary>
    public double? ScoreOf(string file)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience && !_process.HasExited; Thread.Sleep(500))
        {
            try
            {
                using var answer = _http.Send(new(HttpMethod.Post, "/checkv2") { Content = new ByteArrayContent(File.ReadAllBytes(file)) });
                return JsonDocument.Parse(answer.Content.ReadAsStream()).RootElement.GetProperty("score").GetDouble();
            }
            catch (HttpRequestException)
            {
                // It compiles its patterns before it listens.
            }
        }

        return null;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _http.Dispose();
        _process.Dispose();
    }
}
