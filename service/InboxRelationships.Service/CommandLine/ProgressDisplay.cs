using InboxRelationships.Service.Sync;
using Spectre.Console;

namespace InboxRelationships.Service.CommandLine;

/// <summary>Shows running syncs on standard error: live bars with an estimate on a terminal, one plain line a step elsewhere.</summary>
internal static class ProgressDisplay
{
    public static async Task<IReadOnlyList<SyncReport>> ShowAsync(IReadOnlyList<string> mailboxes, Func<string, SyncProgress, Task<SyncReport>> sync)
    {
        if (Console.IsErrorRedirected) return await RunAsync(mailboxes, (name, progress) => PlainAsync(name, progress, sync));

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(context => RunAsync(mailboxes, (name, progress) => LiveAsync(context, name, progress, sync)));
    }

    private static async Task<IReadOnlyList<SyncReport>> RunAsync(IReadOnlyList<string> mailboxes, Func<string, SyncProgress, Task<SyncReport>> run) =>
        await Task.WhenAll(mailboxes.Select(name => run(name, new SyncProgress())));

    private static async Task<SyncReport> LiveAsync(
        ProgressContext context, string name, SyncProgress progress, Func<string, SyncProgress, Task<SyncReport>> sync)
    {
        var bar = context.AddTask(Markup.Escape(name));
        progress.Changed += () =>
        {
            bar.Description = Markup.Escape($"{name}: {progress.Step}");
            bar.MaxValue = Math.Max(1, progress.Expected);
            bar.Value = progress.Done;
        };
        var report = await sync(name, progress);
        bar.Value = bar.MaxValue;
        bar.StopTask();
        return report;
    }

    private static async Task<SyncReport> PlainAsync(string name, SyncProgress progress, Func<string, SyncProgress, Task<SyncReport>> sync)
    {
        var said = "";
        progress.Changed += () =>
        {
            if (Interlocked.Exchange(ref said, progress.Step) != progress.Step) Console.Error.WriteLine($"{name}: {progress.Step}");
        };
        return await sync(name, progress);
    }
}
