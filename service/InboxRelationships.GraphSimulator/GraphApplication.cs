using InboxRelationships.GraphSimulator.Batch;
using InboxRelationships.GraphSimulator.Calendar;
using InboxRelationships.GraphSimulator.Contacts;
using InboxRelationships.GraphSimulator.Mail;
using InboxRelationships.GraphSimulator.Requests;
using InboxRelationships.GraphSimulator.Subscriptions;
using InboxRelationships.GraphSimulator.Users;

namespace InboxRelationships.GraphSimulator;

/// <summary>The web application of a simulator: its own listener, nothing from the surrounding process's configuration.</summary>
internal static class GraphApplication
{
    public static WebApplication Build(SimulatedGraph graph)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(graph.Options.Urls.Split(';'));
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        var app = builder.Build();
        app.Use(next => graph.Pipeline = new GraphPipeline(graph, next).InvokeAsync);
        app.UseRouting();
        Map(app);
        return app;
    }

    private static void Map(WebApplication app)
    {
        UserEndpoints.MapDirectory(app);
        GroupEndpoints.Map(app);
        BatchEndpoints.Map(app);
        SubscriptionEndpoints.Map(app);
        var mailbox = app.MapGroup("/mailbox");
        UserEndpoints.Map(mailbox);
        FolderEndpoints.Map(mailbox);
        MessageListEndpoints.Map(mailbox);
        MessageDeltaEndpoints.Map(mailbox);
        MessageEndpoints.Map(mailbox);
        CalendarEndpoints.Map(mailbox);
        EventEndpoints.Map(mailbox);
        EventDeltaEndpoints.Map(mailbox);
        ScheduleEndpoints.Map(mailbox);
        ContactEndpoints.Map(mailbox);
    }

    // Ctrl-C belongs to the program the simulator runs in.
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
