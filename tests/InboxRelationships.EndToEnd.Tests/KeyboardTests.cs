using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;
using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests;

public sealed class KeyboardTests(RunningDemo demo) : Walk(demo)
{
    [Fact]
    public async Task The_list_the_pane_and_its_links_are_reached_without_a_mouse()
    {
        await Demo.OpenAsync();
        await Expect(Demo.Messages.First).ToBeVisibleAsync();

        await TabToAsync(Demo.Messages.First);
        await PressAsync("Enter");
        await Expect(Demo.Message).ToBeVisibleAsync();
        await TabToAsync(Pane.Button("Ask again"));
        await PressAsync("Enter");

        await Expect(Pane.Button("Ask again")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_story_is_told_and_a_common_friend_visited_without_a_mouse()
    {
        await Demo.OpenAsync();
        await TabToAsync(Demo.Window.GetByRole(AriaRole.Button, new() { Name = "Stories", Exact = true }));
        await PressAsync("Enter");
        await TabToAsync(Demo.Window.GetByRole(AriaRole.Button).Filter(new() { HasText = "The letter that was not a letter" }));
        await PressAsync("Enter");
        await Pane.ShouldShowCardOfAsync("Marcus Feld");

        await TabToAsync(Pane.SharedPeople.Filter(new() { HasText = "Joan Petrakis" }));
        await PressAsync("Enter");
        await Expect(Pane.Card("Joan Petrakis")).ToBeFocusedAsync();
        await Demo.Window.Keyboard.PressAsync("Shift+Tab");
        await PressAsync("Enter");

        await Pane.ShouldShowCardOfAsync("Marcus Feld");
    }

    [Fact]
    public async Task The_stories_close_on_Escape_and_give_the_focus_back()
    {
        await Demo.OpenAsync();
        var stories = Demo.Window.GetByRole(AriaRole.Button, new() { Name = "Stories", Exact = true });
        await TabToAsync(stories);
        await PressAsync("Enter");
        await Expect(stories).ToHaveAttributeAsync("aria-expanded", "true");

        await PressAsync("Tab");
        await PressAsync("Escape");

        await Expect(stories).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(stories).ToBeFocusedAsync();
    }

    private Task PressAsync(string key) => Demo.Window.Keyboard.PressAsync(key);

    private async Task TabToAsync(ILocator wanted)
    {
        const int Patience = 400;
        for (var pressed = 0; pressed < Patience; pressed++)
        {
            await PressAsync("Tab");
            if (await wanted.CountAsync() == 1 && await wanted.EvaluateAsync<bool>("element => element === element.ownerDocument.activeElement")) return;
        }

        Assert.Fail($"{Patience} presses of Tab did not reach {wanted}.");
    }
}
