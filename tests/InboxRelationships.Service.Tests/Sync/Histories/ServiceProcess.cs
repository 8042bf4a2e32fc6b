using System.Diagnostics;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>The real program, <c>sync</c> over one simulated mailbox and one store, as a process that can be killed.</summary>
internal sealed class ServiceProcess(string baseUrl, DirectoryInfo scratch)
{
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "InboxRelationships.Service.dll");

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public string StorePath => Path.Combine(scratch.FullName, "service.db");

    public int PageSize { get; init; } = 3;

    public bool SaysJson { get; init; }

    /// <summary>Starts it and kills it at a moment, unless it ended before.</summary>
    /// <returns>Whether it was killed.</returns>
    public async Task<bool> KillAtAsync(Func<CancellationToken, Task> moment, CancellationToken cancel)
    {
        using var process = Start();
        var output = ReadAsync(process, cancel);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(process.WaitForExitAsync(cancel), moment(over.Token));
        await over.CancelAsync();
        var ended = process.HasExited;
        if (!ended) process.Kill();
        await process.WaitForExitAsync(cancel);
        var said = await output;
        if (ended && process.ExitCode is not (0 or 2)) throw new InvalidOperationException($"sync ended with {process.ExitCode}: {said}");
        return !ended;
    }

    /// <summary>Lets it run to its end.</summary>
    public async Task<Run> RunAsync(CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start();
        var output = ReadAsync(process, cancel);
        var peak = 0L;
        while (!process.HasExited)
        {
            await Task.WhenAny(process.WaitForExitAsync(cancel), Task.Delay(Look, cancel));
            process.Refresh();
            if (!process.HasExited) peak = Math.Max(peak, process.WorkingSet64);
        }

        return new(process.ExitCode, await output, watch.Elapsed, peak);
    }

    private static async Task<string> ReadAsync(Process process, CancellationToken cancel)
    {
        var error = process.StandardError.ReadToEndAsync(cancel);
        return await process.StandardOutput.ReadToEndAsync(cancel) + await error;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            Program, "sync", "--Graph:BaseUrl", baseUrl, "--Graph:Credential", "AccessToken", "--Graph:AccessToken", "test", "--Mailboxes:0", "me",
            "--Sync:PageSize", $"{PageSize}", "--Sync:History", "3650.00:00:00", "--Sync:RetryDelay", "00:00:00.001",
            "--ConnectionStrings:InboxRelationships", $"Data Source={StorePath}",
        ];
        foreach (var argument in SaysJson ? [.. arguments, "--json"] : arguments) start.ArgumentList.Add(argument);
        // Its keys and its home are the test's.
        foreach (var home in (string[])["XDG_DATA_HOME", "LOCALAPPDATA", "HOME"]) start.Environment[home] = scratch.FullName;
        return Process.Start(start)!;
    }

    /// <summary>How a run ended, what it said, how long it took, and the most memory it was seen to hold.</summary>
    public sealed record Run(int ExitCode, string Output, TimeSpan Life, long PeakMemory);
}
