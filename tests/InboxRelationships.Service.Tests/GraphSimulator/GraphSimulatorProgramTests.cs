using InboxRelationships.GraphSimulator;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public sealed class GraphSimulatorProgramTests : IDisposable
{
    private readonly ArchiveFolder _archive = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void The_command_line_takes_several_archives_and_all_its_switches()
    {
        var options = InboxRelationships.GraphSimulator.CommandLine.Parse(
            ["--archive", "a", "b", "--faults", "throttle=3", "--archive", "c", "--no-shift", "--urls", "http://127.0.0.1:9"]);

        options.Archives.ShouldBe(["a", "b", "c"]);
        options.ShouldSatisfyAllConditions(
            o => o.Faults.ShouldBe("throttle=3"), o => o.Shift.ShouldBeFalse(), o => o.Urls.ShouldBe("http://127.0.0.1:9"));
    }

    [Theory]
    [InlineData("--archive is missing")]
    [InlineData("--archive needs a value", "--archive")]
    [InlineData("unknown argument '--archives'", "--archives", "a")]
    public void A_wrong_command_line_is_one_sentence(string message, params string[] args) =>
        Should.Throw<FormatException>(() => InboxRelationships.GraphSimulator.CommandLine.Parse(args)).Message.ShouldStartWith(message);

    [Fact]
    public async Task Stopped_from_outside_it_ends_well()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        stop.CancelAfter(TimeSpan.FromMilliseconds(500));

        var exit = await GraphSimulatorProgram.RunAsync(new() { Archives = [_archive.Path] }, stop.Token);

        exit.ShouldBe(0);
    }

    [Fact]
    public async Task A_spoilt_archive_or_an_unknown_fault_is_exit_code_one()
    {
        var unknownFault = await GraphSimulatorProgram.RunAsync(new() { Archives = [_archive.Path], Faults = "gremlins" }, Ct);
        _archive.Append("messages.ndjson", "{\n");
        var spoilt = await GraphSimulatorProgram.RunAsync(new() { Archives = [_archive.Path] }, Ct);

        unknownFault.ShouldBe(1);
        spoilt.ShouldBe(1);
    }
}
