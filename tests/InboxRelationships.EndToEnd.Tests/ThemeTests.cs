using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;
using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests;

public sealed class ThemeTests(RunningDemo demo) : Walk(demo)
{
    [Fact]
    public async Task Page_and_pane_turn_dark_and_light_together()
    {
        await OpenLetterAsync();

        foreach (var (theme, isDark) in new[] { ("Dark", true), ("Light", false), ("High contrast", true) })
        {
            await Demo.ChooseThemeAsync(theme);
            await ShouldBeDarkAsync(Demo.Window.GetByRole(AriaRole.Banner), isDark);
            await ShouldBeDarkAsync(Pane.Verdict, isDark);
        }
    }

    [Fact]
    public async Task They_follow_the_system_until_told_otherwise()
    {
        await OpenLetterAsync();
        await ShouldBeDarkAsync(Pane.Verdict, false);

        await Demo.Window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await ShouldBeDarkAsync(Demo.Window.GetByRole(AriaRole.Banner), true);
        await ShouldBeDarkAsync(Pane.Verdict, true);
    }

    private async Task OpenLetterAsync()
    {
        await Demo.OpenAsync();
        await Demo.OpenStoryAsync("The letter that was not a letter");
        await Expect(Pane.Verdict).ToBeVisibleAsync();
    }

    /// <summary>Told from the ink: light ink stands on a dark ground.</summary>
    private static async Task ShouldBeDarkAsync(ILocator place, bool isDark)
    {
        var ink = isDark ? "^rgb\\(2\\d\\d, 2\\d\\d, 2\\d\\d\\)$" : "^rgb\\(\\d\\d, \\d\\d, \\d\\d\\)$";
        await Expect(place).ToHaveCSSAsync("color", new System.Text.RegularExpressions.Regex(ink));
    }
}
