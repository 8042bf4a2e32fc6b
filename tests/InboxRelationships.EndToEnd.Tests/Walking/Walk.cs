using InboxRelationships.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests.Walking;

/// <summary>A test that walks through the demo in a browser window of its own; where it fails, what it saw is kept under `artifacts/end-to-end`.</summary>
[Collection<DemoCollection>]
public abstract class Walk(RunningDemo demo) : IAsyncLifetime
{
    private DemoPage? _page;

    protected DemoPage Demo => _page!;

    protected Pane Pane => Demo.Pane;

    public async ValueTask InitializeAsync() => _page = new(await demo.NewPageAsync());

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_page is null) return;
        if (TestContext.Current.TestState?.Result == TestResult.Failed) await KeepScreenshotAsync(_page.Window);
        await _page.Window.Context.DisposeAsync();
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    protected static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    private static async Task KeepScreenshotAsync(IPage window)
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        await window.ScreenshotAsync(new() { Path = Path.Combine(Checkout.Failures, name[^Math.Min(name.Length, 120)..] + ".png") });
    }
}
