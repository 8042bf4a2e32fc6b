using System.Text.Json;
using System.Text.Json.Serialization;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Acts;
using InboxRelationships.Service.Connect;
using InboxRelationships.Service.Context;
using InboxRelationships.Service.Doctor;
using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mail;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Notifications;
using InboxRelationships.Service.Outreach;
using InboxRelationships.Service.People;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using InboxRelationships.Service.SyncHealth;
using Microsoft.AspNetCore.DataProtection;

namespace InboxRelationships.Service.Hosting;

/// <summary>Registers everything the verbs share.</summary>
internal static class ServiceSetup
{
    public static void AddInboxRelationships(this IHostApplicationBuilder builder, AppFolder folder)
    {
        var services = builder.Services;
        services.AddSingleton(folder);
        services.AddSingleton(TimeProvider.System);
        builder.AddProtection(folder);
        builder.AddStorage();
        services.AddGraph();
        services.AddSync();
        services.AddMining();
        services.AddSubscriptions();
        services.AddVerbs();
    }

    private static void AddGraph(this IServiceCollection services)
    {
        services.AddOptions<GraphOptions>().BindConfiguration(GraphOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SignInRecord>();
        services.AddSingleton<GraphCredentials>();
        services.AddSingleton<GraphClients>();
        services.AddSingleton<MailboxGates>();
    }

    private static void AddSync(this IServiceCollection services)
    {
        services.AddOptions<SyncOptions>().BindConfiguration(SyncOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OwnerProfile>();
        services.AddSingleton<NeverTrackList>();
        services.AddSingleton<MailboxSync>();
        services.AddSingleton<RestingMailboxes>();
        services.AddSingleton<SyncActivity>();
        services.AddSingleton<SyncPlaces>();
        services.AddSingleton<ConfiguredMailboxes>();
        services.AddSingleton<MailboxDirectory>();
        services.AddSingleton<MailboxRoster>();
        services.AddSingleton<Freshnesses>();
    }

    /// <summary>What is derived from the rows, and what the owner says of it.</summary>
    private static void AddMining(this IServiceCollection services)
    {
        services.AddOptions<SketchOptions>().BindConfiguration(SketchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OutreachModel>();
        services.AddSingleton<SketchKeys>();
        services.AddSingleton<RecurrenceLoader>();
        services.AddSingleton<MailboxMining>();
        services.AddSingleton<FeedbackKeeping>();
        services.AddSingleton<LetterFetching>();
        services.AddSingleton<LetterPairs>();
        services.AddSingleton<ActSentences>();
        services.AddSingleton<PersonCorrections>();
    }

    private static void AddVerbs(this IServiceCollection services)
    {
        services.AddHttpClient();
        services.AddSingleton<GraphQuestions>();
        services.AddSingleton<Connecting>();
        services.AddSingleton<StorageExam>();
        services.AddSingleton<ClockExam>();
        services.AddSingleton<AccessExam>();
        services.AddSingleton<ServingExam>();
        services.AddSingleton<SubscriptionExam>();
        services.AddSingleton<Examination>();
        services.AddSingleton<Forgetting>();
    }

    /// <summary>Keeps the key of the mailboxes' keyed hashes: by DPAPI on Windows, elsewhere in a folder only this user may read.</summary>
    private static void AddProtection(this IHostApplicationBuilder builder, AppFolder folder)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("InboxRelationships")
            .PersistKeysToFileSystem(new DirectoryInfo(folder.File("keys")));
        if (OperatingSystem.IsWindows()) protection.ProtectKeysWithDpapi();
        // Elsewhere it would warn at each start of what the folder's rights already answer.
        else builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<MailboxHealths>();
        services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            // The document is checked in; the address it happened to be made at does not belong in it.
            document.Servers?.Clear();
            document.Info.Title = "InboxRelationships";
            return Task.CompletedTask;
        }));
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi();
        routes.MapContext();
        routes.MapDrafts();
        routes.MapPeople();
        routes.MapOutreach();
        routes.MapActs();
        routes.MapSyncHealth();
    }
}
