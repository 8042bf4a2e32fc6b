using InboxRelationships.EndToEnd.Tests.Running;
using InboxRelationships.EndToEnd.Tests.Walking;
using Microsoft.Playwright;

namespace InboxRelationships.EndToEnd.Tests;

public sealed class CalendarTests(RunningDemo demo) : Walk(demo)
{
    [Fact]
    public async Task An_event_of_the_weeks_ahead_is_found_and_the_pane_shows_who_invites()
    {
        await OpenCalendarAsync();
        await Demo.ShouldBeAccessibleAsync();

        await FindInvitationAsync();
        await Invitation.ClickAsync();

        await Expect(Demo.Appointment).ToContainTextAsync("Soup and old lamps");
        await Expect(Invitation).ToHaveAttributeAsync("aria-current", "true");
        await Pane.ShouldShowCardOfAsync("Wendell Cho");
    }

    [Fact]
    public async Task Resting_on_an_event_is_enough_to_see_who_is_coming()
    {
        await OpenCalendarAsync();
        await FindInvitationAsync();

        await Invitation.HoverAsync();

        await Pane.ShouldShowCardOfAsync("Wendell Cho");
        await Expect(Demo.Appointment).ToBeHiddenAsync();
    }

    private ILocator Invitation => Demo.Calendar.GetByRole(AriaRole.Button).Filter(new() { HasText = "Soup and old lamps" });

    private async Task OpenCalendarAsync()
    {
        await Demo.OpenAsync();
        await Demo.ChooseViewAsync("Calendar");
        await Expect(Demo.Calendar.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
    }

    /// <summary>It lies twelve days after the mailbox's own now, which is this week or the last: one or two weeks ahead.</summary>
    private async Task FindInvitationAsync()
    {
        var next = Demo.Calendar.GetByRole(AriaRole.Button, new() { Name = "Week after" });
        var isThere = false;
        for (var weeks = 0; weeks < 3 && !isThere; weeks++)
        {
            var week = await Demo.Window.RunAndWaitForResponseAsync(
                () => next.ClickAsync(), answer => answer.Url.Contains("/calendarView", StringComparison.Ordinal));
            isThere = (await week.TextAsync()).Contains("Soup and old lamps", StringComparison.Ordinal);
        }

        await Expect(Invitation).ToBeVisibleAsync();
    }
}
