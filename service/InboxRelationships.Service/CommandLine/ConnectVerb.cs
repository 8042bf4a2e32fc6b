using System.CommandLine;
using InboxRelationships.Service.Connect;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Hosting;

namespace InboxRelationships.Service.CommandLine;

/// <summary>`connect`: signs a person in and says what that opened.</summary>
internal static class ConnectVerb
{
    public static Command Create() => Verbs.Create(
        "connect", "Signs you in, remembers the account, and names the mailbox and the permissions granted.",
        (_, settings, cancel) => RunAsync(settings, cancel));

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken cancel)
    {
        using var host = OneShotHost.Build(settings, AppFolder.OfUser());
        try
        {
            var connection = await host.Services.GetRequiredService<Connecting>().RunAsync(cancel);
            foreach (var sentence in connection.Sentences) Console.WriteLine(sentence);
            return connection.IsWell ? 0 : Verbs.Wrong;
        }
        catch (GraphFailureException failure)
        {
            await Console.Error.WriteLineAsync($"Not connected: {failure.Message}.");
            return Verbs.Wrong;
        }
    }
}
