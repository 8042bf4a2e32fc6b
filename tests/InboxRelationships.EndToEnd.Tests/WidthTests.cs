using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;

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
        await Expect(Demo.Window.GetByRole(Microsoft.Playwright.AriaRole.Complementary)).ToHaveCSSAsync("width", $"{pixels}px");
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
}
