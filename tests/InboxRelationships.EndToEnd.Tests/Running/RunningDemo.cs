using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests.Running;

/// <summary>One demo and one browser for the whole run; every test gets a window of its own.</summary>
public sealed class RunningDemo : IAsyncLifetime
{
    /// <summary>Long, because machines may be busy; nothing here waits longer than it has to.</summary>
    private const float Patience = 60_000;

    private DemoProcess? _demo;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright, cancel);
        Assertions.SetDefaultExpectTimeout(Patience);
        (_demo, Address) = await DemoProcess.StartAsync(cancel);
    }

    public async Task<IPage> NewPageAsync(ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = "en-US",
            TimezoneId = "America/New_York",
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1440, Height = 900 },
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_demo is not null) await _demo.DisposeAsync();
    }
}
