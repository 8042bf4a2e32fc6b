using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;

namespace InboxRelationships.Service.CommandLine;

/// <summary>`sync`: the configured mailboxes once, until nothing is pending.</summary>
internal static partial class SyncVerb
{
    /// <summary>Exit code when something stays pending; the next run goes on there.</summary>
    private const int Incomplete = 2;

    public static Command Create()
    {
        var mailbox = new Option<string[]>("--mailbox")
        {
            Description = "Only this mailbox; may be repeated.",
            HelpName = "UPN",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "One summary object a mailbox on standard output." };
        return Verbs.Create(
            "sync", "Syncs the configured mailboxes until nothing is pending, mines them, and stops.",
            (parsed, settings, cancel) => RunAsync(settings, parsed.GetValue(mailbox) ?? [], parsed.GetValue(json), cancel), mailbox, json);
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, IReadOnlyList<string> names, bool json, CancellationToken cancel)
    {
        try
        {
            using var host = await OneShotHost.BuildAsync(settings, AppFolder.OfUser(), cancel);
            return await RunAsync(host.Services, names, json, cancel);
        }
        catch (Exception exception) when (StoreTrouble.Of(exception) is { } trouble)
        {
            await Console.Error.WriteLineAsync(trouble);
            return Incomplete;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped. What was written is kept, and the next run goes on there.");
            return Incomplete;
        }
    }

    private static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> names, bool json, CancellationToken cancel)
    {
        var (roster, sync) = (services.GetRequiredService<MailboxRoster>(), services.GetRequiredService<MailboxSync>());
        var state = await roster.ReadAsync(cancel);
        foreach (var problem in state.Problems) await Console.Error.WriteLineAsync(problem);
        var places = services.GetRequiredService<SyncPlaces>();
        var reports = await ProgressDisplay.ShowAsync(
            roster.Choose(names), (name, progress) => places.HoldAsync(name, progress, () => sync.RunAsync(name, progress, cancel), cancel));
        foreach (var report in reports) Console.WriteLine(json ? JsonSerializer.Serialize(report, ReportJson.Default.SyncReport) : InWords(report));
        return reports.All(r => r.Complete) && (names.Count > 0 || state.IsWhole) ? 0 : Incomplete;
    }

    private static string InWords(SyncReport report) => string.Join(
        Environment.NewLine,
        report.Gaps.Prepend(
            $"{report.Mailbox}: {(report.Complete ? "complete" : "incomplete")}; {report.Messages} messages, {report.Events} events, "
            + $"{report.Contacts} contacts, {report.People} people; {report.Requests} requests, {report.Retries} retries, {report.Seconds:0.0} s"));

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(SyncReport))]
    private sealed partial class ReportJson : JsonSerializerContext;
}
