using InboxRelationships.GraphSimulator.Mailboxes;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync;

/// <summary>Four requests in flight whenever there is work: counted in steps of the server, not in seconds.</summary>
public class FullGateTests
{
    private const double Most = 1.15;

    /// <summary>Folder tree, calendar, contact folders and the default contacts.</summary>
    private const int BesidesMail = 4;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_sync_and_an_idle_round_of_many_folders_keep_four_in_flight()
    {
        await using var service = await ServiceUnderTest.StartAsync(ManyFolders(66), Ct);

        var first = await StepsOfRunAsync(service);
        var idle = await StepsOfRunAsync(service);

        Ratio(first).ShouldBeLessThanOrEqualTo(Most, $"first sync: {first.Requests} requests in {first.Steps} steps");
        Ratio(idle).ShouldBeLessThanOrEqualTo(Most, $"idle round: {idle.Requests} requests in {idle.Steps} steps");
        await using var db = service.Store.Open();
        idle.Requests.ShouldBe(await db.Folders.CountAsync(f => f.IsSynced, Ct) + BesidesMail);
    }

    private static async Task<Lockstep> StepsOfRunAsync(ServiceUnderTest service)
    {
        var steps = new Lockstep();
        service.Graph.Faults = [steps];
        (await service.SyncAsync(Ct)).Complete.ShouldBeTrue();
        TestContext.Current.TestOutputHelper?.WriteLine($"{steps.Requests} requests in {steps.Steps} steps: {Ratio(steps):0.000}");
        return steps;
    }

    private static double Ratio(Lockstep run) => run.Steps / (run.Requests / 4.0);

    /// <summary>Besides inbox and sent items.</summary>
    private static SimulatedMailbox ManyFolders(int folders)
    {
        var mailbox = SimulatedMailbox.Create(OliveMailbox.Address, "Olive Owner");
        var now = TimeProvider.System.GetUtcNow();
        for (var i = 1; i <= folders; i++)
        {
            var folder = mailbox.Folders.Create($"Project {i}");
            for (var k = 1; k <= 3; k++)
            {
                var letter = OliveMailbox.Letter("ana@fabrikam.example", "Ana Almeida", $"Plan {i}.{k}", now.AddDays(-i), "Could you look at it?");
                mailbox.Mail.Seed(letter, folder);
            }
        }

        return mailbox;
    }
}
