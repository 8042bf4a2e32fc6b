using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests.Running;

/// <summary>The browser the tests drive: whichever Chromium, Chrome or Edge this machine has; where there is none, one is installed.</summary>
internal static class Chromium
{
    private static readonly string[] Programs =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] BesidePath =
    [
        "/usr/lib/chromium/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        .. OnWindows("Google/Chrome/Application/chrome.exe"),
        .. OnWindows("Microsoft/Edge/Application/msedge.exe"),
    ];

    /// <exception cref="InvalidOperationException">There is none, and none could be installed.</exception>
    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright, CancellationToken cancel) =>
        await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = await FindOrInstallAsync(playwright.Chromium.ExecutablePath, cancel),
            // Root, as in a container, cannot use the sandbox; the only pages shown are our own, from this machine.
            ChromiumSandbox = false,
            Args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic"],
        });

    /// <param name="ownPath">Where Playwright puts the browser it installs itself.</param>
    /// <param name="cancel">Ends the installation.</param>
    private static async Task<string> FindOrInstallAsync(string ownPath, CancellationToken cancel)
    {
        if (Find(ownPath) is { } found) return found;
        if (IsDebian && Environment.IsPrivilegedProcess)
        {
            await AptAsync(["update"], cancel);
            await AptAsync(["install", "-y", "--no-install-recommends", "chromium"], cancel);
            if (Find(ownPath) is { } packaged) return packaged;
        }

        await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"]), cancel);
        return Find(ownPath)
            ?? throw new InvalidOperationException(
                "The end-to-end tests need a browser: install Chromium, Chrome or Edge, or name one in the environment variable CHROME_PATH.");
    }

    private static string? Find(string ownPath)
    {
        if (Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new InvalidOperationException($"CHROME_PATH names '{named}', and there is no such file.");
        var onPath = from program in Programs
                     from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                     select Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program);
        return onPath.Concat(BesidePath).Append(ownPath).FirstOrDefault(File.Exists);
    }

    private static bool IsDebian => File.Exists("/etc/os-release") && File.ReadLines("/etc/os-release").Contains("ID=debian");

    private static Task AptAsync(string[] arguments, CancellationToken cancel) => Command.RunAsync("apt-get", arguments, "/", cancel);

    private static IEnumerable<string> OnWindows(string program) =>
        from folder in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }
        let path = Environment.GetEnvironmentVariable(folder)
        where OperatingSystem.IsWindows() && path is not null
        select Path.Combine(path, program);
}
