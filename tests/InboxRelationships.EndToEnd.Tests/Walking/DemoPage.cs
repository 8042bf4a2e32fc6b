using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests.Walking;

/// <summary>The demo's page, by the names and roles its user meets.</summary>
public sealed class DemoPage(IPage window)
{
    public IPage Window { get; } = window;

    public Pane Pane { get; } = new(window.GetByTitle("InboxRelationships", new() { Exact = true }).ContentFrame);

    public ILocator Messages => Window.GetByRole(AriaRole.Region, new() { Name = "Messages" }).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button);

    public ILocator Message => Window.GetByRole(AriaRole.Article, new() { Name = "Message" });

    public ILocator Appointment => Window.GetByRole(AriaRole.Article, new() { Name = "Appointment" });

    public ILocator Calendar => Window.GetByRole(AriaRole.Region, new() { Name = "Calendar" });

    public ILocator Alert => Window.GetByRole(AriaRole.Alert);

    public async Task OpenAsync(string path = "/")
    {
        await Window.GotoAsync(path);
        await Assertions.Expect(Window.GetByText("This is a demo.")).ToBeVisibleAsync();
    }

    public async Task OpenStoryAsync(string title)
    {
        await Window.GetByRole(AriaRole.Button, new() { Name = "Stories", Exact = true }).ClickAsync();
        await Window.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button).Filter(new() { HasText = title }).ClickAsync();
    }

    public Task OpenFolderAsync(string name) =>
        Window.GetByRole(AriaRole.Navigation, new() { Name = "Folders" }).GetByRole(AriaRole.Button).Filter(new() { HasText = name }).ClickAsync();

    /// <summary>Looks through the folder shown, older and older messages, and clicks the one asked for.</summary>
    public async Task OpenMessageAsync(string from, string subject)
    {
        var wanted = Messages.Filter(new() { HasText = from }).Filter(new() { HasText = subject }).First;
        await Assertions.Expect(Messages.First).ToBeVisibleAsync();
        while (await wanted.CountAsync() == 0)
        {
            var shown = await Messages.CountAsync();
            await Window.GetByRole(AriaRole.Button, new() { Name = "Older messages" }).ClickAsync();
            await Assertions.Expect(Messages).Not.ToHaveCountAsync(shown);
        }

        await wanted.ClickAsync();
    }

    public Task ChooseViewAsync(string view) => ChooseAsync("View", view);

    public async Task ChooseThemeAsync(string theme) => await ChooseAsync("Theme", theme);

    public Task ChoosePaneWidthAsync(int pixels) => ChooseAsync("Width of the pane", $"{pixels} px");

    private Task ChooseAsync(string what, string choice) =>
        Window.GetByRole(AriaRole.Group, new() { Name = what }).GetByText(choice, new() { Exact = true }).ClickAsync();
}
