using InboxRelationships.EndToEnd.Tests.Running;

namespace InboxRelationships.EndToEnd.Tests;

public sealed class PaneUnitTests
{
    [Fact]
    public async Task The_panes_own_tests_pass()
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

        var (exitCode, output) = await Command.RunAsync(npm, ["test"], Checkout.Addin, TestContext.Current.CancellationToken);

        exitCode.ShouldBe(0, output);
    }
}
