using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;

namespace InboxRelationships.EndToEnd.Tests;

public sealed class BrokenServiceTests(RunningDemo demo) : Walk(demo)
{
    private const string Question = "**/api/context";

    [Fact]
    public async Task Without_the_service_the_pane_says_so_and_asks_again_when_told_to()
    {
        await Demo.OpenAsync();
        await Demo.Window.RouteAsync(Question, route => route.AbortAsync());
        await Demo.OpenStoryAsync("The letter that was not a letter");
        await Expect(Pane.Text("The service does not answer.")).ToBeVisibleAsync();
        await Demo.ShouldBeAccessibleAsync();

        await Demo.Window.UnrouteAsync(Question);
        await Pane.Button("Try again").ClickAsync();

        await Pane.ShouldShowCardOfAsync("Marcus Feld");
    }

    [Theory]
    [InlineData(500, "The service answered with an error (500).")]
    [InlineData(503, "The service is busy.")]
    [InlineData(403, "The service did not let this pane in.")]
    public async Task A_refusal_is_told_in_a_sentence(int status, string sentence)
    {
        await Demo.OpenAsync();
        await Demo.Window.RouteAsync(Question, route => route.FulfillAsync(new() { Status = status }));

        await Demo.OpenStoryAsync("The letter that was not a letter");

        await Expect(Pane.Text(sentence)).ToBeVisibleAsync();
        await Expect(Pane.Button("Try again")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_known_stays_when_the_service_goes_away()
    {
        await Demo.OpenAsync();
        await Demo.OpenStoryAsync("The letter that was not a letter");
        await Pane.ShouldShowCardOfAsync("Marcus Feld");

        await Demo.Window.RouteAsync(Question, route => route.AbortAsync());
        await Pane.Button("Ask again").ClickAsync();

        await Expect(Pane.Text("The service does not answer.")).ToBeVisibleAsync();
        await Pane.ShouldShowCardOfAsync("Marcus Feld");
    }

    [Fact]
    public async Task Without_the_mailbox_the_page_says_so()
    {
        await Demo.Window.RouteAsync("**/demo/graph/**", route => route.FulfillAsync(new() { Status = 502 }));

        await Demo.OpenAsync();

        await Expect(Demo.Alert.First).ToContainTextAsync("The simulated mailbox answered 502.");
    }
}
