using System.Diagnostics;
using System.Text.Json;
using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Faults;

namespace InboxRelationships.Service.Tests.CommandLine;

/// <summary>The built program as a script calls it.</summary>
public sealed class VerbsTests : IDisposable
{
    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("inbox-relationships-test-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _scratch.Delete(recursive: true);

    [Fact]
    public async Task Sync_says_what_it_did_as_json_and_export_writes_the_people()
    {
        var mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());
        await using var graph = await SimulatedGraph.StartAsync(new() { Mailboxes = [mailbox] }, Ct);
        string[] settings =
            ["--Graph:BaseUrl", graph.BaseUrl, "--Graph:Credential=AccessToken", "--Graph:AccessToken", "x", "--Mailboxes:0", OliveMailbox.Address];

        var sync = await RunAsync(["sync", "--json", .. settings]);
        var export = await RunAsync(["export", "people", .. settings]);

        sync.Exit.ShouldBe(0, sync.Error);
        sync.Output.ShouldContain("\"complete\":true");
        sync.Output.ShouldContain($"\"mailbox\":\"{OliveMailbox.Address}\"");
        sync.Error.ShouldContain("mining");
        export.Exit.ShouldBe(0, export.Error);
        export.Output.ShouldContain("ana@fabrikam.example");
    }

    [Fact]
    public async Task What_stays_pending_exits_with_two()
    {
        var mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());
        mailbox.IsGone = true;
        await using var graph = await SimulatedGraph.StartAsync(new() { Mailboxes = [mailbox] }, Ct);

        var sync = await RunAsync(
            ["sync", "--Graph:BaseUrl", graph.BaseUrl, "--Graph:Credential", "AccessToken", "--Graph:AccessToken", "x", "--Mailboxes:0", "me"]);

        sync.Exit.ShouldBe(2);
        sync.Output.ShouldContain("incomplete");
    }

    [Fact]
    public async Task A_sync_that_is_told_to_end_says_that_the_next_one_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal to send.");
        await using var graph = await SimulatedGraph.StartAsync(new() { Mailboxes = [OliveMailbox.Create(TimeProvider.System.GetUtcNow())] }, Ct);
        graph.Faults = FaultCatalogue.Parse("latency=3000");

        var sync = await RunAsync(
            ["sync", "--Graph:BaseUrl", graph.BaseUrl, "--Graph:Credential", "AccessToken", "--Graph:AccessToken", "x", "--Mailboxes:0", "me"],
            async process =>
            {
                while (graph.Log.Count == 0 && !process.HasExited) await Task.Delay(50, Ct);
                using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
                await kill.WaitForExitAsync(Ct);
            });

        sync.Exit.ShouldBe(2, sync.Error);
        sync.Error.ShouldContain("the next run goes on there");
        sync.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("Mailboxes", "sync")]
    [InlineData("Graph:Credential", "sync", "--Mailboxes:0", "me")]
    [InlineData("Graph:AccessToken", "sync", "--Mailboxes:0", "me", "--Graph:Credential", "AccessToken")]
    [InlineData("Sync:PageSize", "sync", "--Mailboxes:0", "me", "--Sync:PageSize", "0")]
    [InlineData("Storage:Provider", "export", "people", "--Storage:Provider", "Oracle")]
    [InlineData("--mailbox nobody", "sync", "--Mailboxes:0", "me", "--mailbox", "nobody")]
    [InlineData("Urls", "serve", "--urls", "http://0.0.0.0:5080")]
    [InlineData("--frobnicate", "sync", "--frobnicate")]
    [InlineData("everything", "export", "everything")]
    [InlineData("--mailbox or --person", "forget")]
    [InlineData("--yes", "forget", "--person", "ana@fabrikam.example")]
    [InlineData("--person", "forget", "--yes", "--person", "Ana")]
    [InlineData("Graph:Credential", "connect")]
    [InlineData("Authentication:Mode", "serve", "--Authentication:Mode", "None", "--Mailboxes:0", "me")]
    public async Task Wrong_usage_is_one_sentence_naming_the_setting(string named, params string[] args)
    {
        var run = await RunAsync(args);

        run.Exit.ShouldBe(1);
        run.Error.ShouldContain(named);
        run.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("sync")]
    [InlineData("export")]
    [InlineData("simulate")]
    [InlineData("connect")]
    [InlineData("doctor")]
    [InlineData("forget")]
    public async Task Every_verb_has_help(string verb)
    {
        var run = await RunAsync([verb, "--help"]);

        run.Exit.ShouldBe(0);
        run.Output.ShouldContain("Usage");
    }

    [Fact]
    public async Task Doctor_says_in_json_what_fails_and_exits_with_one()
    {
        var mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());
        await using var graph = await SimulatedGraph.StartAsync(new() { Mailboxes = [mailbox] }, Ct);
        string[] args =
        [
            "doctor", "--json", "--Graph:BaseUrl", graph.BaseUrl, "--Graph:Credential", "AccessToken", "--Graph:AccessToken", "x", "--Mailboxes:0", "me",
        ];

        var well = await RunAsync(args);
        mailbox.IsGone = true;
        var ill = await RunAsync(args);

        well.Exit.ShouldBe(0, well.Output + well.Error);
        JsonDocument.Parse(well.Output).RootElement.EnumerateArray().Select(f => f.GetProperty("outcome").GetString()).ShouldNotContain("failed");
        ill.Exit.ShouldBe(1);
        ill.Output.ShouldContain("\"outcome\":\"failed\"");
    }

    [Fact]
    public async Task Forget_shows_before_and_after_and_proves_it()
    {
        var mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());
        await using var graph = await SimulatedGraph.StartAsync(new() { Mailboxes = [mailbox] }, Ct);
        string[] settings = ["--Graph:BaseUrl", graph.BaseUrl, "--Graph:Credential", "AccessToken", "--Graph:AccessToken", "x", "--Mailboxes:0", "me"];
        await RunAsync(["sync", .. settings]);

        var forget = await RunAsync(["forget", "--person", "ana@fabrikam.example", "--yes", .. settings]);
        var export = await RunAsync(["export", "people", .. settings]);

        forget.Exit.ShouldBe(0, forget.Error);
        forget.Output.ShouldContain("Participants");
        forget.Output.ShouldContain("Proven");
        export.Output.ShouldNotContain("ana@fabrikam.example");
        export.Output.ShouldContain("bo@northwind.example");
    }

    [Fact]
    public async Task A_malformed_archive_line_is_an_error_with_file_and_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_scratch.FullName, "user.json"), """
            {"id":"0f0e0d0c-0b0a-4908-8706-050403020100","displayName":"O","mail":"o@contoso.example",
             "userPrincipalName":"o@contoso.example","proxyAddresses":["SMTP:o@contoso.example"],
             "mailboxSettings":{"timeZone":"UTC","workingHours":{},"language":{"locale":"en-US"}},"referenceNow":"2026-01-05T12:00:00Z"}
            """, Ct);
        await File.WriteAllTextAsync(Path.Combine(_scratch.FullName, "mailFolders.ndjson"), """
            {"id":"root","displayName":"Root","parentFolderId":"root","isHidden":false,"wellKnownName":"msgfolderroot"}
            {"id":"inbox","displayName":"Inbox"
            """, Ct);

        var run = await RunAsync(["simulate", "--archive", _scratch.FullName, "--urls", "http://127.0.0.1:0"]);

        run.Exit.ShouldBe(1);
        run.Error.ShouldContain("mailFolders.ndjson:2");
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(IReadOnlyList<string> args, Func<Process, Task>? meanwhile = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "InboxRelationships.Service.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["ConnectionStrings__InboxRelationships"] = $"Data Source={Path.Combine(_scratch.FullName, "verbs.db")}";
        start.Environment["HOME"] = _scratch.FullName;
        start.Environment["XDG_DATA_HOME"] = _scratch.FullName;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(Ct);
        var error = process.StandardError.ReadToEndAsync(Ct);
        if (meanwhile is not null) await meanwhile(process);
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, await output, await error);
    }
}
