using System.CommandLine;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Storage;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.CommandLine;

/// <summary>The service's command line: one verb a file.</summary>
internal static class Verbs
{
    /// <summary>Exit code of wrong usage or configuration.</summary>
    public const int Wrong = 1;

    /// <summary>Time to end well after Ctrl-C; mining may be in the middle of its figures.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    public static async Task<int> InvokeAsync(string[] args)
    {
        var root = new RootCommand("Shows who a person really is to you, beside each message. Settings may follow any verb as --Section:Key VALUE.")
        {
            ServeVerb.Create(), SyncVerb.Create(), ExportVerb.Create(), SimulateVerb.Create(),
            ConnectVerb.Create(), DoctorVerb.Create(), ForgetVerb.Create(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancel) => RunAsync(() => ServeVerb.RunAsync(Settings.Read(parsed.UnmatchedTokens), cancel)));
        var parse = root.Parse(args);
        if (parse.Errors is not [var error, ..])
            return await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Farewell });

        await Console.Error.WriteLineAsync(error.Message);
        return Wrong;
    }

    /// <summary>A verb that also takes settings.</summary>
    public static Command Create(
        string name, string description, Func<ParseResult, IReadOnlyList<string>, CancellationToken, Task<int>> run, params Option[] options)
    {
        var verb = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        foreach (var option in options) verb.Options.Add(option);
        verb.SetAction((parsed, cancel) => RunAsync(() => run(parsed, Settings.Read(parsed.UnmatchedTokens), cancel)));
        return verb;
    }

    /// <summary>Wrong configuration becomes one sentence; a bug keeps its stack trace.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception exception) when (Sentence(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Wrong;
        }
    }

    private static string? Sentence(Exception exception) => exception switch
    {
        ConfigurationException or OptionsValidationException => exception.Message,
        InvalidOperationException when exception.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) => exception.Message,
        InvalidDataException => exception.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"{exception.Message} Set Urls to another port.",
        _ when StoreTrouble.Of(exception) is { } trouble => trouble,
        Microsoft.Data.Sqlite.SqliteException sqlite => $"ConnectionStrings:InboxRelationships: the store cannot be opened ({sqlite.Message}).",
        System.Data.Common.DbException database => $"ConnectionStrings:InboxRelationships: the store cannot be opened ({database.Message}).",
        _ => null,
    };
}
