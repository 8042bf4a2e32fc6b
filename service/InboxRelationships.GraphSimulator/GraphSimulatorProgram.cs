using System.Net.Sockets;
using InboxRelationships.GraphSimulator.Archives;

namespace InboxRelationships.GraphSimulator;

/// <summary>The simulator as a program: serves until told to stop.</summary>
public static class GraphSimulatorProgram
{
    /// <summary>0 when stopped by <paramref name="ct"/>; 1, with one sentence on standard error, when it cannot start.</summary>
    public static async Task<int> RunAsync(SimulatedGraphOptions options, CancellationToken ct)
    {
        try
        {
            await using var graph = await SimulatedGraph.StartAsync(options, ct);
            Console.WriteLine($"Microsoft Graph simulator at {graph.BaseUrl}, mailboxes: {graph.Mailboxes.Count}. Ctrl-C stops it.");
            await Task.Delay(Timeout.Infinite, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e) when (
            e is ArchiveException or FormatException or ArgumentException or IOException or UnauthorizedAccessException or SocketException)
        {
            await Console.Error.WriteLineAsync($"The simulator cannot start: {e.Message}");
            return 1;
        }

        return 0;
    }
}
