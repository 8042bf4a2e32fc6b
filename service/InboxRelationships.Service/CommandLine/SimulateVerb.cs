using System.CommandLine;
using InboxRelationships.GraphSimulator;

namespace InboxRelationships.Service.CommandLine;

/// <summary>`simulate`: the Graph simulator alone.</summary>
internal static class SimulateVerb
{
    public static Command Create()
    {
        var archive = new Option<string[]>("--archive")
        {
            Description = "Folder of a mailbox archive; several make several mailboxes.",
            HelpName = "DIR",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var urls = new Option<string>("--urls") { Description = "Address to listen on.", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5090" };
        var faults = new Option<string?>("--faults") { Description = "Faults to show, such as throttle=20,expire-tokens=50.", HelpName = "SPEC" };
        var noShift = new Option<bool>("--no-shift") { Description = "Keep the archives' own dates." };
        var verb = new Command("simulate", "Serves mailbox archives as Microsoft Graph v1.0 does.") { archive, urls, faults, noShift };
        verb.SetAction((parsed, cancel) => GraphSimulatorProgram.RunAsync(
            new SimulatedGraphOptions
            {
                Archives = parsed.GetRequiredValue(archive),
                Urls = parsed.GetRequiredValue(urls),
                Faults = parsed.GetValue(faults),
                Shift = !parsed.GetValue(noShift),
            },
            cancel));
        return verb;
    }
}
