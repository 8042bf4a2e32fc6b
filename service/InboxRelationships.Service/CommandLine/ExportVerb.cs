using System.CommandLine;
using InboxRelationships.Service.Export;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Storage;

namespace InboxRelationships.Service.CommandLine;

/// <summary>`export`: what was mined, as NDJSON.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var what = new Argument<string>("what") { Description = "messages, people, interactions or follow-ups." };
        what.AcceptOnlyFromAmong([.. Exports.Names]);
        var mailbox = new Option<string?>("--mailbox") { Description = "Only this mailbox.", HelpName = "UPN" };
        var file = new Option<FileInfo?>("--out") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var verb = Verbs.Create(
            "export", "Writes what was mined as NDJSON, one record a line.",
            (parsed, settings, cancel) => RunAsync(settings, parsed.GetRequiredValue(what), parsed.GetValue(mailbox), parsed.GetValue(file), cancel),
            mailbox, file);
        verb.Arguments.Add(what);
        return verb;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, string what, string? mailbox, FileInfo? file, CancellationToken cancel)
    {
        using var host = await OneShotHost.BuildAsync(settings, AppFolder.OfUser(), cancel);
        await using var db = host.Services.GetRequiredService<Store>().Open();
        try
        {
            await using var output = file is null ? Console.OpenStandardOutput() : file.Create();
            await Exports.WriteAsync(db, what, mailbox, output, cancel);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"--out {file}: {exception.Message}");
        }

        return 0;
    }
}
