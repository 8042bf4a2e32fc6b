using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests.Walking;

/// <summary>What axe says of the screen just visited.</summary>
internal static class Accessibility
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Looks at the page, the pane and the message in light and in dark, and leaves them light.</summary>
    public static async Task ShouldBeAccessibleAsync(this DemoPage demo)
    {
        foreach (var theme in new[] { "Dark", "Light" })
        {
            await demo.ChooseThemeAsync(theme);
            await Assertions.Expect(demo.Pane.Document.Locator($"[data-scheme={theme.ToLowerInvariant()}]")).ToBeVisibleAsync();
            await LetScriptsIntoMessageAsync(demo.Window);

            var found = await demo.Window.RunAxe().WaitAsync(Patience);

            found.Violations.Select(v => Describe(v, theme)).ShouldBeEmpty();
            found.Passes.ShouldNotBeEmpty();
        }
    }

    /// <summary>A message's frame runs no scripts, and axe is one: it would wait in there for ever.</summary>
    private static async Task LetScriptsIntoMessageAsync(IPage window)
    {
        var message = window.GetByTitle("Text of the message");
        if (await message.CountAsync() == 0) return;
        await message.EvaluateAsync("""
            frame => new Promise(done => {
              frame.addEventListener('load', () => done(), { once: true });
              frame.sandbox = 'allow-scripts allow-same-origin';
              frame.srcdoc += ' ';
            })
            """);
    }

    private static string Describe(AxeResultItem violation, string theme)
    {
        var places = violation.Nodes.Select(node =>
            $"{node.Html}\n    {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}");
        return $"{violation.Id} ({theme}): {violation.Help}\n  {string.Join("\n  ", places)}\n";
    }
}
