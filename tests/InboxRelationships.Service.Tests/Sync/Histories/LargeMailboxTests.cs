using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>
/// A large mailbox in bounded memory. A tenth of it always runs; the whole takes minutes, so it runs only where <c>LARGE_MAILBOX</c> says how many
/// messages (100000).
/// </summary>
public class LargeMailboxTests
{
    private const int Tenth = 10_000;
    private const int Folders = 10;

    /// <summary>Folder tree, calendar, contact folders and the default contacts are asked about too.</summary>
    private const int BesidesMail = 4;

    /// <summary>What reading takes does not grow with the mailbox; what mining takes does, and has this much room to.</summary>
    private const long MostMemory = 400L * 1024 * 1024, MostForTenth = 370L * 1024 * 1024;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_mailbox_syncs_in_bounded_memory_and_idles_with_one_request_a_folder()
    {
        var messages = SeedOf.Variable("LARGE_MAILBOX", Tenth);
        var scratch = Directory.CreateTempSubdirectory("inbox-relationships-large-");
        await new LargeArchive(scratch.FullName, TimeProvider.System.GetUtcNow()).WriteAsync(messages, Ct);
        using var simulator = await SimulateAsync(scratch.FullName);
        try
        {
            var service = new ServiceProcess($"{simulator.StartInfo.ArgumentList[^1]}/v1.0", scratch) { PageSize = 100, SaysJson = true };

            var first = await service.RunAsync(Ct);
            var idle = await service.RunAsync(Ct);

            Tell("first", first);
            Tell("idle", idle);
            Report(first).GetProperty("messages").GetInt32().ShouldBe(messages);
            first.PeakMemory.ShouldBeLessThan(messages <= Tenth ? MostForTenth : MostMemory);
            Report(idle).GetProperty("requests").GetInt32().ShouldBeLessThanOrEqualTo(Folders + BesidesMail);
        }
        finally
        {
            simulator.Kill();
            await simulator.WaitForExitAsync(CancellationToken.None);
            scratch.Delete(recursive: true);
        }
    }

    private static JsonElement Report(ServiceProcess.Run run) => JsonDocument.Parse(run.Output.Split('\n').First(l => l.StartsWith('{'))).RootElement;

    private static void Tell(string which, ServiceProcess.Run run) => TestContext.Current.TestOutputHelper?.WriteLine(
        $"{which}: {run.Life.TotalSeconds:0.0} s, peak {run.PeakMemory / 1024 / 1024} MB, {Report(run)}");

    private static async Task<Process> SimulateAsync(string archive)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[ServiceProcess.Program, "simulate", "--archive", archive, "--urls", $"http://127.0.0.1:{FreePort()}"])
            start.ArgumentList.Add(argument);
        var simulator = Process.Start(start)!;
        (await simulator.StandardOutput.ReadLineAsync(Ct)).ShouldNotBeNull();
        return simulator;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
