using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using InboxRelationships.Service.Doctor;
using InboxRelationships.Service.Hosting;
using Spectre.Console;

namespace InboxRelationships.Service.CommandLine;

/// <summary>`doctor`: checks everything the service stands on, and says what to do about each failure.</summary>
internal static partial class DoctorVerb
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "One array of findings on standard output." };
        return Verbs.Create(
            "doctor", "Checks storage, clock, credential, permissions, mailboxes, addresses and the pane, and says what to do about each failure.",
            (parsed, settings, cancel) => RunAsync(settings, parsed.GetValue(json), cancel), json);
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, bool json, CancellationToken cancel)
    {
        using var host = OneShotHost.Build(settings, AppFolder.OfUser());
        var findings = await host.Services.GetRequiredService<Examination>().RunAsync(cancel);
        if (json) Console.WriteLine(JsonSerializer.Serialize(findings, FindingJson.Default.IReadOnlyListFinding));
        else AnsiConsole.Write(TableOf(findings));
        return findings.Any(f => f.Outcome == Outcome.Failed) ? Verbs.Wrong : 0;
    }

    private static Table TableOf(IReadOnlyList<Finding> findings)
    {
        var table = new Table().AddColumns("", "check", "found", "what to do").Border(TableBorder.Rounded);
        foreach (var finding in findings)
            table.AddRow(new Markup(MarkOf(finding.Outcome)), new Text(finding.Check), new Text(finding.Found), new Text(finding.Remedy ?? ""));
        return table;
    }

    private static string MarkOf(Outcome outcome) => outcome switch
    {
        Outcome.Well => "[green]well[/]",
        Outcome.Note => "[yellow]note[/]",
        Outcome.Failed => "[red]failed[/]",
    };

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(IReadOnlyList<Finding>))]
    private sealed partial class FindingJson : JsonSerializerContext;
}
