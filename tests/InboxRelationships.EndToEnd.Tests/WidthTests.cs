using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;
using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests;

public sealed class WidthTests(RunningDemo demo) : Walk(demo)
{
    /// <summary>Everything that is wider than the place it scrolls in.</summary>
    private const string Overflowing = """
        html => [html, ...html.querySelectorAll('*')]
          .filter(element => element === html || ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
          .filter(element => element.scrollWidth > element.clientWidth)
          .map(element => `${element.tagName} ${element.className}: ${element.scrollWidth} in ${element.clientWidth}`)
        """;

    [Theory]
    [InlineData(320)]
    [InlineData(375)]
    [InlineData(450)]
    public async Task The_pane_never_scrolls_sideways(int pixels)
    {
        await Demo.OpenAsync();
        await Demo.ChoosePaneWidthAsync(pixels);
        await Expect(Demo.Window.GetByRole(AriaRole.Complementary)).ToHaveCSSAsync("width", $"{pixels}px");
        foreach (var (story, person) in new[]
        {
            ("The letter that was not a letter", "Marcus Feld"),
            ("The invitation almost declined", "Wendell Cho"),
            ("A question left lying", "Peter Nakamura"),
            ("One person, two addresses", "Kate Brannigan"),
        })
        {
            await Demo.OpenStoryAsync(story);
            await Pane.ShouldShowCardOfAsync(person);
            (await Pane.Document.EvaluateAsync<string[]>(Overflowing)).ShouldBeEmpty($"{story} at {pixels} px");
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(375)]
    [InlineData(450)]
    public async Task A_page_as_narrow_as_a_telephone_never_scrolls_sideways(int pixels)
    {
        await Demo.Window.SetViewportSizeAsync(pixels, 800);
        await Demo.OpenAsync();
        await Expect(Demo.Messages.First).ToBeVisibleAsync();
        await ShouldFitAsync("the mail");

        await Demo.Window.GetByRole(AriaRole.Button, new() { Name = "Stories", Exact = true }).ClickAsync();
        await ShouldFitAsync("the stories");
        await Demo.Window.Keyboard.PressAsync("Escape");

        await Demo.OpenStoryAsync("The letter that was not a letter");
        await Pane.ShouldShowCardOfAsync("Marcus Feld");
        await ShouldFitAsync("a letter");

        await Demo.ChooseViewAsync("Calendar");
        await Expect(Demo.Calendar).ToBeVisibleAsync();
        await ShouldFitAsync("the calendar");
    }

    [Fact]
    public async Task A_wide_page_is_as_high_as_its_window()
    {
        await Demo.OpenAsync();
        await Expect(Demo.Messages.First).ToBeVisibleAsync();

        (await Demo.Window.EvaluateAsync<bool>("document.documentElement.scrollHeight <= window.innerHeight")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_long_word_on_freshness_takes_lines_not_width()
    {
        await Demo.Window.RouteAsync("**/api/context", async route =>
        {
            var answer = await route.FetchAsync();
            var text = await answer.TextAsync();
            const string Trouble = "\"trouble\":\"Nobody is signed in any more: sign in again on the machine that syncs\"";
            await route.FulfillAsync(new() { Response = answer, Body = text.Replace("\"trouble\":null", Trouble) });
        });
        await Demo.OpenAsync();
        await Demo.ChoosePaneWidthAsync(320);
        await Demo.OpenStoryAsync("The letter that was not a letter");

        await Expect(Pane.Text("sign in again on the machine that syncs")).ToBeVisibleAsync();
        (await Pane.Document.EvaluateAsync<string[]>(Overflowing)).ShouldBeEmpty();
    }

    private async Task ShouldFitAsync(string what) =>
        (await Demo.Window.Locator("html").EvaluateAsync<string[]>(Overflowing)).ShouldBeEmpty(what);
}
