using System.Text.RegularExpressions;
using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;

namespace InboxRelationships.EndToEnd.Tests.Stories;

public sealed class UnansweredAndUnthankedTests(RunningDemo demo) : Walk(demo)
{
    [Fact]
    public async Task The_question_left_lying_is_what_to_do_next()
    {
        await Demo.OpenAsync();
        await Demo.OpenStoryAsync("A question left lying");
        await Pane.ShouldShowCardOfAsync("Peter Nakamura");

        await Expect(Pane.NextSteps.First).ToContainTextAsync(new Regex("Reply.*They asked you something .* ago and have no answer yet"));
        await Expect(Pane.Section("What was asked")).ToContainTextAsync("And what shall I call it?");
        await Expect(Pane.Verdict).ToContainTextAsync("Written to you");
        await Demo.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task It_waits_on_his_card_beside_any_other_letter_of_his_and_opens_from_there()
    {
        await Demo.OpenAsync();
        await Demo.OpenFolderAsync("Inbox");
        await Demo.OpenMessageAsync("Wendell Cho", "Wednesday");
        await Pane.ShouldShowCardOfAsync("Wendell Cho");
        await Pane.SharedPeople.Filter(new() { HasText = "Peter Nakamura" }).ClickAsync();
        await Pane.ShouldShowCardOfAsync("Peter Nakamura");

        await Pane.NextSteps.First.GetByText("Open the message").ClickAsync();

        await Expect(Demo.Message).ToContainTextAsync("The March lecture");
    }

    [Fact]
    public async Task The_thanks_never_acknowledged_are_what_to_do_next()
    {
        await Demo.OpenAsync();
        await Demo.OpenFolderAsync("Inbox");
        await Demo.OpenMessageAsync("Arturo Bello", "Lucía");
        await Pane.ShouldShowCardOfAsync("Arturo Bello");
        await Demo.ShouldBeAccessibleAsync();

        await Expect(Pane.NextSteps).ToContainTextAsync([new Regex("They thanked you .* ago and heard nothing since")]);
    }
}
