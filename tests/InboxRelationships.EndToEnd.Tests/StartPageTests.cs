using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;
using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests;

public sealed class StartPageTests(RunningDemo demo) : Walk(demo)
{
    [Fact]
    public async Task It_is_honest_about_being_a_demo_and_offers_the_stories_and_the_inbox()
    {
        await Demo.OpenAsync();

        await Expect(Demo.Window.GetByText("Invented people, a simulated mailbox on this machine; nothing leaves it.")).ToBeVisibleAsync();
        await Expect(Demo.Messages.First).ToBeVisibleAsync();
        await Expect(Pane.Text("Select a message or an appointment")).ToBeVisibleAsync();
        await Demo.Window.GetByRole(AriaRole.Button, new() { Name = "Stories", Exact = true }).ClickAsync();
        await Expect(Demo.Window.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "One person, two addresses" })).ToBeVisibleAsync();
        await Demo.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Nothing_is_asked_of_any_other_address()
    {
        var elsewhere = new List<string>();
        Demo.Window.Context.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } address && !address.IsLoopback) elsewhere.Add(request.Url);
        };

        await Demo.OpenAsync();
        await Demo.OpenStoryAsync("The letter that was not a letter");
        await Pane.ShouldShowCardOfAsync("Marcus Feld");
        await Demo.OpenStoryAsync("What does not count");
        await Expect(Pane.Verdict).ToBeVisibleAsync();

        elsewhere.ShouldBeEmpty();
    }
}
