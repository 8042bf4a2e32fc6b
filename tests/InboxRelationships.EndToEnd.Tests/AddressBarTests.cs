using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;

namespace InboxRelationships.EndToEnd.Tests;

public sealed class AddressBarTests(RunningDemo demo) : Walk(demo)
{
    [Theory]
    [InlineData("The letter that was not a letter", "Happy New Year Jim!", "Marcus Feld")]
    [InlineData("The invitation almost declined", "Soup and old lamps", "Wendell Cho")]
    public async Task What_is_open_survives_a_reload_and_opens_from_its_address(string story, string subject, string person)
    {
        await Demo.OpenAsync();
        await Demo.OpenStoryAsync(story);
        await ShouldShowAsync();

        await Demo.Window.ReloadAsync();
        await ShouldShowAsync();

        var address = Demo.Window.Url;
        await Demo.Window.GotoAsync("about:blank");
        await Demo.Window.GotoAsync(address);
        await ShouldShowAsync();

        async Task ShouldShowAsync()
        {
            await Expect(Demo.Window.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = subject })).ToBeVisibleAsync();
            await Pane.ShouldShowCardOfAsync(person);
        }
    }

    [Fact]
    public async Task Going_back_in_the_browser_shows_what_was_shown_before()
    {
        await Demo.OpenAsync();
        await Demo.OpenStoryAsync("The letter that was not a letter");
        await Pane.ShouldShowCardOfAsync("Marcus Feld");
        await Demo.OpenStoryAsync("A question left lying");
        await Pane.ShouldShowCardOfAsync("Peter Nakamura");

        await Demo.Window.GoBackAsync();

        await Pane.ShouldShowCardOfAsync("Marcus Feld");
    }
}
