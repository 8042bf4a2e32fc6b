using System.Text.RegularExpressions;
using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;

namespace InboxRelationships.EndToEnd.Tests.Stories;

public sealed class TheLetterThatWasNotALetterTests(RunningDemo demo) : Walk(demo)
{
    [Fact]
    public async Task It_reads_like_a_letter_and_the_pane_says_what_suits_one_text_sent_to_many()
    {
        await OpenLetterAsync();
        await Pane.UnfoldEvidenceAsync();

        await Expect(Pane.Verdict).ToContainTextAsync("May be one text sent to many");
        await Expect(Pane.Verdict).ToContainTextAsync("Reads like a letter to you alone");
        await Expect(Pane.SpeaksForMany.Filter(new() { HasTextRegex = new Regex("name in the greeting is set in another (look|font)") })).ToBeVisibleAsync();
        await Expect(Pane.SpeaksForMany.Filter(new() { HasText = "Its links count who clicks" })).ToBeVisibleAsync();
        await Demo.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task The_tie_behind_it_is_real_and_the_pane_says_that_too()
    {
        await OpenLetterAsync();
        await Pane.UnfoldEvidenceAsync();

        await Expect(Pane.SpeaksForYou.Filter(new() { HasText = "in your address book" })).ToBeVisibleAsync();
        await Expect(Pane.Section("How close you are")).ToContainTextAsync("You met once");
        await Expect(Pane.SharedPeople.Filter(new() { HasText = "Joan Petrakis" })).ToBeVisibleAsync();
        await Expect(Pane.SharedPeople.Filter(new() { HasText = "Sam Okafor" })).ToBeVisibleAsync();
        await Expect(Pane.Section("Between you").GetByRole(Microsoft.Playwright.AriaRole.Button).Filter(new() { HasText = "First contact" }))
            .ToContainTextAsync("2021");
    }

    [Fact]
    public async Task The_round_letters_are_counted_apart_from_what_the_two_of_them_wrote()
    {
        await OpenLetterAsync();

        await Expect(Pane.Section("How close you are")).ToContainTextAsync("2 messages to lists or to many count for nothing");
        await Expect(Pane.Section("The last two years")).ToContainTextAsync("To many or automatic 2");
    }

    [Fact]
    public async Task The_letter_of_the_year_before_is_set_beside_it_with_what_differs_marked()
    {
        await OpenLetterAsync();
        await Pane.UnfoldEvidenceAsync();

        await Expect(Pane.SpeaksForMany.Filter(new() { HasText = "The same letter went to you in" })).ToBeVisibleAsync();
        await Pane.Button("Marcus Feld, ").ClickAsync();

        await Expect(Pane.Document.GetByRole(Microsoft.Playwright.AriaRole.Article)).ToHaveCountAsync(2);
        await Expect(Pane.Document.Locator("mark").Filter(new() { HasText = "finalists for the New England Makers Prize" })).ToBeVisibleAsync();
        await Demo.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task The_owner_s_word_corrects_the_letter_at_once_and_can_be_taken_back()
    {
        await OpenLetterAsync();

        await Pane.Button("This was personal").ClickAsync();
        await Expect(Pane.Verdict).ToContainTextAsync("You said: this was personal.");
        await Expect(Pane.Verdict).ToContainTextAsync("Taken for what you said it was");

        await Pane.Button("Undo").ClickAsync();
        await Expect(Pane.Verdict).ToContainTextAsync("Reads like a letter to you alone");
    }

    [Fact]
    public async Task A_common_friend_has_a_card_of_their_own_and_one_comes_back()
    {
        await OpenLetterAsync();

        await Pane.SharedPeople.Filter(new() { HasText = "Joan Petrakis" }).ClickAsync();
        await Pane.ShouldShowCardOfAsync("Joan Petrakis");
        await Expect(Pane.Verdict).ToBeHiddenAsync();
        await Demo.ShouldBeAccessibleAsync();

        await Pane.Button("Back").ClickAsync();
        await Pane.ShouldShowCardOfAsync("Marcus Feld");
        await Expect(Pane.Verdict).ToBeVisibleAsync();
    }

    private async Task OpenLetterAsync()
    {
        await Demo.OpenAsync();
        await Demo.OpenStoryAsync("The letter that was not a letter");
        await Expect(Demo.Message).ToContainTextAsync("Happy New Year Jim!");
        await Pane.ShouldShowCardOfAsync("Marcus Feld");
    }
}
