using System.Net;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Faults;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class FaultTests : SimulatorTests
{
    [Fact]
    public async Task Partial_updates_leave_all_but_the_read_mark_out()
    {
        var id = Seed("Letter");
        var sync = Sync();
        await sync.RoundAsync(Ct);
        SwitchOn("partial-updates");

        Mailbox.Mail.MarkRead(id);
        await sync.RoundAsync(Ct);

        sync.LastRound.Single().EnumerateObject().Select(p => p.Name).Where(n => n[0] != '@').ShouldBe(["id", "isRead", "parentFolderId"]);
    }

    [Fact]
    public async Task A_partial_update_is_whole_when_more_than_the_mark_changed()
    {
        var id = Seed("Letter");
        var sync = Sync();
        await sync.RoundAsync(Ct);
        SwitchOn("partial-updates");

        Mailbox.Mail.Update(id, new() { ["subject"] = "Changed" });
        Mailbox.Mail.MarkRead(id);
        await sync.RoundAsync(Ct);

        sync.LastRound.Single().GetProperty("subject").GetString().ShouldBe("Changed");
    }

    [Fact]
    public async Task Duplicates_repeat_items_and_lose_none()
    {
        var ids = Enumerable.Range(1, 9).Select(day => Seed($"Letter {day}", day)).ToList();
        SwitchOn("duplicates,seed=7");
        var sync = Sync();

        await sync.RoundAsync(Ct);

        sync.LastRound.Count.ShouldBeGreaterThan(9);
        sync.Known.Keys.ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    public async Task Empty_pages_stand_before_each_page_and_end()
    {
        var ids = Enumerable.Range(1, 9).Select(day => Seed($"Letter {day}", day)).ToList();
        SwitchOn("empty-pages");
        var sync = Sync("odata.maxpagesize=3");

        await sync.RoundAsync(Ct);

        sync.Pages.ShouldBe(6);
        sync.Known.Count.ShouldBe(9);
    }

    [Fact]
    public async Task Unknown_ids_are_removed_in_the_first_round_already()
    {
        var id = Seed("Letter");
        SwitchOn("unknown-removals");
        var sync = Sync();

        await sync.RoundAsync(Ct);

        sync.LastRound.Count.ShouldBe(2);
        sync.LastRound[0].GetProperty("@removed").GetProperty("reason").GetString().ShouldBe("deleted");
        sync.Known.Keys.ShouldBe([id]);
    }

    [Theory]
    [InlineData("lost-returns", false)]
    [InlineData("", true)]
    public async Task A_return_between_rounds_is_lost_only_with_the_fault(string faults, bool isKnown)
    {
        var id = Seed("Letter");
        SwitchOn(faults);
        var sync = Sync();
        await sync.RoundAsync(Ct);

        Mailbox.Mail.Move(id, "archive");
        Mailbox.Mail.Move(id, "inbox");
        await sync.RoundAsync(Ct);

        sync.Known.ContainsKey(id).ShouldBe(isKnown);
    }

    [Fact]
    public async Task A_mailbox_that_is_gone_still_has_its_user()
    {
        SwitchOn("mailbox-gone");
        using var http = Graph.Http();

        var user = await http.GetAsync("me", Ct);
        var folders = await http.GetAsync("me/mailFolders", Ct);

        user.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await folders.Content.ReadAsStringAsync(Ct)).ShouldContain("MailboxNotEnabledForRESTAPI");
    }

    [Theory]
    [InlineData("throttle=3", HttpStatusCode.TooManyRequests, "ApplicationThrottled")]
    [InlineData("unavailable=3", HttpStatusCode.ServiceUnavailable, "ServiceNotAvailable")]
    [InlineData("gateway-timeout=3", HttpStatusCode.GatewayTimeout, "UnknownError")]
    [InlineData("html-errors=3", HttpStatusCode.BadGateway, "<html>")]
    public async Task Every_third_request_fails(string faults, HttpStatusCode status, string says)
    {
        SwitchOn(faults);
        using var http = Graph.Http();

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
            statuses.Add((await http.GetAsync("me", Ct)).StatusCode);
        var failed = await http.GetAsync("me", Ct);

        statuses.ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK, status, HttpStatusCode.OK, HttpStatusCode.OK]);
        (await failed.Content.ReadAsStringAsync(Ct)).ShouldContain(says);
        if (status == HttpStatusCode.TooManyRequests)
            failed.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Tokens_expire_in_the_middle_of_a_round()
    {
        for (var day = 1; day <= 9; day++)
            Seed($"Letter {day}", day);
        SwitchOn("expire-tokens=2");
        var sync = Sync("odata.maxpagesize=2");
        await sync.PageAsync(Ct);
        await sync.PageAsync(Ct);

        var error = await Should.ThrowAsync<HttpRequestException>(sync.PageAsync(Ct));

        error.StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_reset_tears_the_answer_in_two()
    {
        SwitchOn("reset=2");
        using var http = Graph.Http();
        await http.GetStringAsync("me", Ct);

        await Should.ThrowAsync<HttpRequestException>(http.GetStringAsync("me", Ct));

        JsonDocument.Parse(await http.GetStringAsync("me", Ct)).RootElement.GetProperty("displayName").GetString().ShouldBe("Olive Owner");
    }

    [Theory]
    [InlineData("throtle=3", "unknown fault 'throtle'; known are partial-updates, duplicates")]
    [InlineData("throttle", "fault 'throttle' needs a positive number")]
    [InlineData("throttle=0", "fault 'throttle' needs a positive number")]
    [InlineData("empty-pages=3", "fault 'empty-pages' takes no value")]
    public void A_word_it_does_not_understand_is_an_error(string spec, string message) =>
        Should.Throw<FormatException>(() => FaultCatalogue.Parse(spec)).Message.ShouldStartWith(message);

    private MailSync Sync(string prefer = "odata.maxpagesize=100") =>
        new(Graph.Http($"{ImmutableIds}, {prefer}"), "me/mailFolders/inbox/messages/delta");
}
