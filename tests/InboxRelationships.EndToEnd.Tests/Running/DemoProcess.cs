using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace InboxRelationships.EndToEnd.Tests.Running;

/// <summary>The demo as its user starts it: the built service, in a process of its own, on a free port.</summary>
internal sealed partial class DemoProcess : IAsyncDisposable
{
    /// <summary>Settings the developer may have made for mailboxes of their own; the demo is what runs where there are none.</summary>
    private static readonly string[] Sections =
        ["Mailboxes", "Graph", "Sync", "Storage", "ConnectionStrings", "Authentication", "Urls", "ASPNETCORE", "DOTNET_URLS"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("inbox-relationships-end-to-end-");
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process = new() { EnableRaisingEvents = true };

    private DemoProcess() => _process.StartInfo = DescribeStart(_scratch.FullName);

    public static async Task<(DemoProcess Process, string Address)> StartAsync(CancellationToken cancel)
    {
        var demo = new DemoProcess();
        demo._process.OutputDataReceived += (_, line) => demo.Read(line.Data);
        demo._process.ErrorDataReceived += (_, line) => demo.Read(line.Data);
        demo._process.Exited += (_, _) => demo._address.TrySetException(new InvalidOperationException($"The demo ended instead of starting:\n{demo._output}"));
        demo._process.Start();
        demo._process.BeginOutputReadLine();
        demo._process.BeginErrorReadLine();
        try
        {
            return (demo, await demo._address.Task.WaitAsync(Patience, cancel));
        }
        catch
        {
            await demo.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await File.WriteAllTextAsync(Path.Combine(Checkout.Failures, "demo.log"), _output.ToString());
        _process.Dispose();
        _scratch.Delete(recursive: true);
    }

    private static ProcessStartInfo DescribeStart(string scratch)
    {
        var service = Path.Combine(AppContext.BaseDirectory, "InboxRelationships.Service.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [service, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => Sections.Any(s => name.StartsWith(s, StringComparison.OrdinalIgnoreCase))).ToList())
            start.Environment.Remove(name);
        // User secrets are looked for below APPDATA before the home folder, so this hides the developer's own.
        foreach (var name in new[] { "APPDATA", "TMPDIR", "TEMP", "TMP" }) start.Environment[name] = scratch;
        return start;
    }

    private void Read(string? line)
    {
        lock (_output) _output.AppendLine(line);
        if (line is not null && Ready().Match(line) is { Success: true } ready) _address.TrySetResult(ready.Groups[1].Value);
    }

    /// <summary>Ctrl-C where the system has a way to send one, so that the demo's own tidying runs too.</summary>
    private async Task EndAsync()
    {
        if (_process.HasExited)
        {
            _output.AppendLine($"The demo had ended before the tests did, with code {_process.ExitCode}.");
            return;
        }

        if (!OperatingSystem.IsWindows())
        {
            using var interrupt = Process.Start("kill", ["-INT", $"{_process.Id}"]);
            await interrupt.WaitForExitAsync();
            await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(30)));
        }

        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    [GeneratedRegex(@"demo is ready: open (http://\S+)")]
    private static partial Regex Ready();
}
