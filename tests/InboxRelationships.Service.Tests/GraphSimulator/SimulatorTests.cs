using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using Microsoft.Graph;

namespace InboxRelationships.Service.Tests.GraphSimulator;

/// <summary>A simulator over one mailbox, and the official client for it, for each test anew.</summary>
public abstract class SimulatorTests : IAsyncLifetime
{
    protected const string ImmutableIds = "IdType=\"ImmutableId\"";

    private SimulatedGraph? _graph;

    protected SimulatedMailbox Mailbox { get; } = SimulatedMailbox.Create("owner@contoso.example", "Olive Owner", "W. Europe Standard Time");

    protected SimulatedGraph Graph => _graph!;

    protected GraphServiceClient Client { get; private set; } = null!;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        _graph = await SimulatedGraph.StartAsync(new() { Mailboxes = [Mailbox] }, Ct);
        Client = Graph.Client();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await Graph.DisposeAsync();
    }

    protected void SwitchOn(string faults) => Graph.Faults = FaultCatalogue.Parse(faults);

    protected string Seed(string subject, int day = 1, string folder = "inbox") => Mailbox.Mail.Seed(Message(subject, day), folder);

    protected static SimulatedMessage Message(string subject, int day = 1) => new("ana@fabrikam.example", subject, "Hello from " + subject)
    {
        FromName = "Ana Almeida",
        To = ["owner@contoso.example"],
        Cc = ["bo@fabrikam.example"],
        ReceivedAt = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero).AddDays(day),
        Headers = [("X-Mailer", "Pen and paper"), ("Return-Path", "<ana@fabrikam.example>")],
    };
}
