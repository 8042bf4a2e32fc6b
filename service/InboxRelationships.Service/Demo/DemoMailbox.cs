using InboxRelationships.GraphSimulator;
using InboxRelationships.Service.Hosting;

namespace InboxRelationships.Service.Demo;

/// <summary>The demo: the simulator over `seeds/` in this process, and a store that is thrown away at the end.</summary>
internal sealed class DemoMailbox : IAsyncDisposable
{
    /// <summary>The archive shown, below the seeds folder.</summary>
    private const string Archive = "jim";

    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("inbox-relationships-demo-");

    private DemoMailbox(SimulatedGraph graph, string seeds) => (Graph, Stories) = (graph, Path.Combine(seeds, Archive, "stories.json"));

    public SimulatedGraph Graph { get; }

    /// <summary>The file that says where each story begins.</summary>
    public string Stories { get; }

    public AppFolder Folder => new(_scratch.FullName);

    /// <summary>Points the service at the simulator.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Graph:BaseUrl", Graph.BaseUrl),
        new("Graph:Credential", "AccessToken"),
        new("Graph:AccessToken", "demo"),
        new("Mailboxes:0", "me"),
        new("Sync:History", "3650.00:00:00"),
        // A public address of the real service is no address of the demo.
        new("Notifications:PublicAddress", ""),
        new("Storage:Provider", "Sqlite"),
        new("ConnectionStrings:InboxRelationships", $"Data Source={Path.Combine(_scratch.FullName, "demo.db")}"),
    ];

    /// <exception cref="ConfigurationException">The seeds are not beside the program.</exception>
    public static async Task<DemoMailbox> StartAsync(CancellationToken cancel)
    {
        var seeds = Path.Combine(AppContext.BaseDirectory, "seeds");
        var archive = Path.Combine(seeds, Archive);
        if (!Directory.Exists(archive))
            throw new ConfigurationException($"The demo's mailbox is missing: no folder {archive}. Build the service again, or configure Mailboxes.");
        var graph = await SimulatedGraph.StartAsync(new SimulatedGraphOptions { Archives = [archive] }, cancel);
        return new(graph, seeds);
    }

    public async ValueTask DisposeAsync()
    {
        await Graph.DisposeAsync();
        // SQLite keeps files open in its pool until told otherwise.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _scratch.Delete(recursive: true);
    }
}
