using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;
using InboxRelationships.GraphSimulator.Subscriptions;
using InboxRelationships.GraphSimulator.Users;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace InboxRelationships.GraphSimulator;

/// <summary>Microsoft Graph v1.0 over mailbox archives, listening until disposed. Changes are played in through <see cref="Mailboxes"/>.</summary>
public sealed class SimulatedGraph : IAsyncDisposable
{
    private WebApplication? _app;

    private SimulatedGraph(SimulatedGraphOptions options, IReadOnlyList<SimulatedMailbox> mailboxes)
    {
        Options = options;
        Mailboxes = mailboxes;
        Faults = FaultCatalogue.Parse(options.Faults);
        Subscriptions = new(this);
        Groups = [new(SimulatedGroup.Everybody, [.. mailboxes.Select(m => m.Id)])];
    }

    public IReadOnlyList<SimulatedMailbox> Mailboxes { get; }

    /// <summary>The first mailbox: the one of a token that names none.</summary>
    public SimulatedMailbox Mailbox => Mailboxes[0];

    /// <summary>The root to give a Graph client, version included.</summary>
    public string BaseUrl { get; private set; } = "";

    /// <summary>The groups of the directory; one of everybody is always among them. May be exchanged while it runs.</summary>
    public IReadOnlyList<SimulatedGroup> Groups { get; set; }

    public RequestLog Log { get; } = new();

    public SubscriptionList Subscriptions { get; }

    /// <summary>The faults switched on; may be exchanged while it runs.</summary>
    public IReadOnlyList<Fault> Faults { get; set; }

    internal SimulatedGraphOptions Options { get; }

    internal TimeProvider Time => Options.Time;

    /// <summary>Everything below the listener, for the parts of a batch.</summary>
    internal RequestDelegate Pipeline { get; set; } = _ => Task.CompletedTask;

    /// <exception cref="Archives.ArchiveException">An archive cannot be read.</exception>
    /// <exception cref="FormatException">The faults cannot be understood.</exception>
    /// <exception cref="ArgumentException">There is no mailbox to serve.</exception>
    public static async Task<SimulatedGraph> StartAsync(SimulatedGraphOptions options, CancellationToken ct = default)
    {
        var mailboxes = new List<SimulatedMailbox>();
        foreach (var directory in options.Archives)
            mailboxes.Add(await SimulatedMailbox.LoadAsync(directory, options.Shift, options.Time, ct));
        mailboxes.AddRange(options.Mailboxes);
        if (mailboxes.Count == 0)
            throw new ArgumentException("the simulator needs at least one mailbox archive", nameof(options));

        var graph = new SimulatedGraph(options, mailboxes);
        await graph.ListenAsync(ct);
        return graph;
    }

    public SimulatedMailbox? Find(string idOrAddress) => Mailboxes.FirstOrDefault(m => m.Answers(idOrAddress));

    public async ValueTask DisposeAsync()
    {
        if (_app is { } app)
            await app.DisposeAsync();
        await Subscriptions.DisposeAsync();
    }

    internal SimulatedMailbox MailboxOf(HttpContext http)
    {
        var token = http.Request.Headers.Authorization.ToString().Split(' ', 2)[^1].Trim();
        return Find(token) ?? Mailbox;
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        _app = GraphApplication.Build(this);
        await _app.StartAsync(ct);
        var addresses = _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        BaseUrl = addresses.Addresses.First().TrimEnd('/') + "/v1.0";
    }
}
