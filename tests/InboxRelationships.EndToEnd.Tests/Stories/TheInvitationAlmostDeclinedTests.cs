using System.Text.RegularExpressions;
using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;
using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests.Stories;

public sealed class TheInvitationAlmostDeclinedTests(RunningDemo demo) : Walk(demo)
{
    [Fact]
    public async Task Before_Decline_is_pressed_the_pane_shows_which_guest_was_written_to_three_times_in_vain()
    {
        await OpenInvitationAsync();

        await Expect(Answer("Decline")).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(Demo.Appointment.GetByRole(AriaRole.List, new() { Name = "People" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(7);
        await Expect(Guest).ToBeInViewportAsync();
        await Demo.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task The_meeting_is_offered_as_a_chance_to_meet_her()
    {
        await OpenInvitationAsync();

        await Expect(Pane.NextSteps.Filter(new() { HasText = "Miriam Adler" })).ToContainTextAsync("without an answer");
    }

    [Fact]
    public async Task Her_card_shows_the_three_letters_and_opens_them()
    {
        await OpenInvitationAsync();
        await Guest.GetByRole(AriaRole.Button).ClickAsync();
        await Pane.ShouldShowCardOfAsync("Miriam Adler");

        var letters = Pane.Section("Between you").GetByRole(AriaRole.Button).Filter(new() { HasText = "without an answer" });
        await Expect(letters).ToHaveCountAsync(3);
        await Demo.ShouldBeAccessibleAsync();
        await letters.First.ClickAsync();

        await Expect(Demo.Message).ToContainTextAsync(new Regex("Lighting the Calloway galleries|One wall at the Calloway|The Inness room"));
    }

    [Fact]
    public async Task The_answer_given_after_all_is_kept()
    {
        await OpenInvitationAsync();

        await Answer("Accept").ClickAsync();

        await Expect(Answer("Accept")).ToHaveAttributeAsync("aria-pressed", "true");
        await Demo.Window.ReloadAsync();
        await Expect(Answer("Accept")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Answer("Decline")).ToHaveAttributeAsync("aria-pressed", "false");
    }

    private ILocator Guest =>
        Pane.Document.GetByRole(AriaRole.Listitem).Filter(new() { HasTextRegex = new Regex("Miriam Adler.*You wrote (3|three) times without an answer") });

    private ILocator Answer(string answer) => Demo.Appointment.GetByRole(AriaRole.Button, new() { Name = answer, Exact = true });

    private async Task OpenInvitationAsync()
    {
        await Demo.OpenAsync();
        await Demo.OpenStoryAsync("The invitation almost declined");
        await Expect(Demo.Appointment).ToContainTextAsync("Soup and old lamps");
        await Pane.ShouldShowCardOfAsync("Wendell Cho");
    }
}
