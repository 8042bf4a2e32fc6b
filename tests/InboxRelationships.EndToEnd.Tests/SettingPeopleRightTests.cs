using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;

namespace InboxRelationships.EndToEnd.Tests;

public sealed class SettingPeopleRightTests(RunningDemo demo) : Walk(demo)
{
    [Fact]
    public async Task A_name_is_set_right_shown_everywhere_and_taken_back()
    {
        await Demo.OpenAsync();
        await Demo.OpenStoryAsync("The invitation almost declined");
        await Pane.ShouldShowCardOfAsync("Wendell Cho");

        await Pane.Button("Not quite right?").ClickAsync();
        await Pane.Field("Name").FillAsync("Wendell of the lamps");
        await Pane.Button("Save name").ClickAsync();
        await Pane.ShouldShowCardOfAsync("Wendell of the lamps");
        foreach (var width in new[] { 320, 375, 450 })
        {
            await Demo.ChoosePaneWidthAsync(width);
            await Expect(Pane.Button("Save organisation")).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        await Demo.ShouldBeAccessibleAsync();
        await Pane.Button("Undo: You called them “Wendell of the lamps”.").ClickAsync();

        await Pane.ShouldShowCardOfAsync("Wendell Cho");
        await Expect(Pane.Field("Name")).ToHaveValueAsync("Wendell Cho");
    }
}
