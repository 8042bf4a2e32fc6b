using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests.Walking;

/// <summary>The pane beside the message, in its frame.</summary>
public sealed class Pane(IFrameLocator frame)
{
    public ILocator Document => frame.Locator("html");

    public ILocator Verdict => Section("This message");

    public ILocator SpeaksForMany => Verdict.GetByRole(AriaRole.List, new() { Name = "Speaks for many" }).GetByRole(AriaRole.Listitem);

    public ILocator SpeaksForYou => Verdict.GetByRole(AriaRole.List, new() { Name = "Speaks for you" }).GetByRole(AriaRole.Listitem);

    public ILocator NextSteps => Section("What to do next").GetByRole(AriaRole.Listitem);

    public ILocator SharedPeople => Section("People you both know").GetByRole(AriaRole.Button);

    public ILocator Card(string name) => frame.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 });

    public ILocator Section(string title) => frame.GetByRole(AriaRole.Region, new() { Name = title });

    public ILocator Button(string name) => frame.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Field(string label) => frame.GetByLabel(label, new() { Exact = true });

    public ILocator Text(string text) => frame.GetByText(text);

    /// <summary>Unfolds both sides' reasons: at first the weightiest alone are seen.</summary>
    public async Task UnfoldEvidenceAsync()
    {
        var more = Verdict.GetByRole(AriaRole.Button, new() { NameRegex = new("^Show \\d+ more") });
        await Assertions.Expect(more.First).ToBeVisibleAsync();
        while (await more.CountAsync() > 0) await more.First.ClickAsync();
    }

    public async Task ShouldShowCardOfAsync(string name) => await Assertions.Expect(Card(name)).ToBeVisibleAsync();
}
