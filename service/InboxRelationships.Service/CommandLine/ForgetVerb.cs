using System.CommandLine;
using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Hosting;
using Spectre.Console;

namespace InboxRelationships.Service.CommandLine;

/// <summary>`forget`: erases a mailbox or a person, and proves it.</summary>
internal static class ForgetVerb
{
    public static Command Create()
    {
        var mailbox = new Option<string?>("--mailbox") { Description = "Erase this mailbox and everything read from it.", HelpName = "UPN" };
        var person = new Option<string?>("--person")
        {
            Description = "Erase the person with this address from all mailboxes, and keep them out.",
            HelpName = "ADDRESS",
        };
        var yes = new Option<bool>("--yes") { Description = "Do not ask back." };
        return Verbs.Create(
            "forget", "Erases a mailbox or a person with everything derived from it, and shows what was there before and after.",
            (parsed, settings, cancel) => RunAsync(settings, parsed.GetValue(mailbox), parsed.GetValue(person), parsed.GetValue(yes), cancel),
            mailbox, person, yes);
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, string? mailbox, string? person, bool yes, CancellationToken cancel)
    {
        if ((mailbox is null) == (person is null)) throw new ConfigurationException("forget needs either --mailbox or --person.");
        if (!yes && !Agrees(mailbox ?? person!)) return Verbs.Wrong;

        using var host = await OneShotHost.BuildAsync(settings, AppFolder.OfUser(), cancel);
        var forgetting = host.Services.GetRequiredService<Forgetting>();
        var report = mailbox is not null ? await forgetting.MailboxAsync(mailbox, cancel) : await forgetting.PersonAsync(person!, cancel);
        AnsiConsole.Write(TableOf(report));
        foreach (var sentence in report.Sentences) Console.WriteLine(sentence);
        Console.WriteLine(report.IsProven
            ? "Proven: no row and no free page of the store holds it any more."
            : "Not proven: something is left in the tables named above, or the store was in use and could not be written anew.");
        return report.IsProven ? 0 : Verbs.Wrong;
    }

    private static bool Agrees(string what)
    {
        if (Console.IsInputRedirected) throw new ConfigurationException("forget erases for good: confirm it with --yes.");
        return AnsiConsole.Confirm(Markup.Escape($"Erase {what} for good?"), defaultValue: false);
    }

    private static Table TableOf(ErasureReport report)
    {
        var table = new Table().AddColumns("table", "rows before", "after", "naming it before", "after").Border(TableBorder.Rounded);
        foreach (var (before, after) in report.Before.Zip(report.After))
            table.AddRow(before.Table, $"{before.Rows}", $"{after.Rows}", $"{before.Naming}", $"{after.Naming}");
        return table;
    }
}
