using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;
using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests;

public sealed class SyncHealthTests(RunningDemo demo) : Walk(demo)
{
    private const string Question = "How complete is this?";

    [Fact]
    public async Task The_tab_shows_every_folder_against_graphs_count_in_every_theme()
    {
        await Demo.OpenAsync();
        await Demo.ChooseViewAsync("Sync health");

        var mail = Demo.Window.GetByRole(AriaRole.Region, new() { Name = "Mail, against the mailbox’s own count" });
        await Expect(mail.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Inbox" })).ToContainTextAsync("of");
        await Expect(mail.GetByText("Left out on purpose")).ToContainTextAsync("Junk Email");
        foreach (var theme in (string[])["Light", "Dark", "High contrast"])
        {
            await Demo.ChooseThemeAsync(theme);
            await Demo.ShouldBeAccessibleAsync();
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(375)]
    [InlineData(450)]
    public async Task The_panes_line_leads_to_it_by_keyboard_and_back(int width)
    {
        await Demo.OpenAsync();
        await Demo.ChoosePaneWidthAsync(width);
        await Demo.OpenStoryAsync("The letter that was not a letter");
        await Expect(Pane.Verdict).ToBeVisibleAsync();

        await Pane.Button("Synced").PressAsync("Enter");
        await Pane.Button(Question).PressAsync("Enter");

        await Expect(Pane.Card(Question)).ToBeFocusedAsync();
        await Expect(Pane.Section("When it is read")).ToBeVisibleAsync();
        var spill = await Pane.Document.EvaluateAsync<int>("html => html.scrollWidth - html.clientWidth");
        spill.ShouldBe(0);
        await Demo.ShouldBeAccessibleAsync();
        await Pane.Button("Back to the card").PressAsync("Enter");
        await Expect(Pane.Verdict).ToBeVisibleAsync();
    }
}
