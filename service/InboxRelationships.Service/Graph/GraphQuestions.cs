namespace InboxRelationships.Service.Graph;

/// <summary>A few questions to Graph outside a sync, with little patience: somebody waits for the answers.</summary>
internal sealed class GraphQuestions(GraphClients clients, TimeProvider clock) : IDisposable
{
    private readonly MailboxGate _gate = new(4, clock);

    /// <summary>Asks them.</summary>
    public GraphReader Reader =>
        new(clients.Client, _gate, new GraphPatience(3, TimeSpan.FromSeconds(1), Random.Shared, new RetryBudget(3)), new RequestTally(), clock);

    public void Dispose() => _gate.Dispose();
}
