using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions.Serialization;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class MessageDeltaTests : SimulatorTests
{
    [Fact]
    public async Task The_official_client_pages_through_a_folder_newest_first()
    {
        for (var day = 1; day <= 25; day++)
            Seed($"Letter {day}", day);

        var page = await Client.Me.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(
            r =>
            {
                r.QueryParameters.Select = ["subject", "receivedDateTime"];
                r.Headers.Add("Prefer", "odata.maxpagesize=10");
            },
            Ct);
        var subjects = page!.Value!.Select(m => m.Subject).ToList();
        while (page!.OdataNextLink is { } next)
        {
            page = await Client.Me.MailFolders["inbox"].Messages.Delta.WithUrl(next).GetAsDeltaGetResponseAsync(
                r => r.Headers.Add("Prefer", "odata.maxpagesize=10"), Ct);
            subjects.AddRange(page!.Value!.Select(m => m.Subject));
        }

        subjects.ShouldBe(Enumerable.Range(1, 25).Reverse().Select(day => $"Letter {day}"));
        page.OdataDeltaLink.ShouldNotBeNull();
        page.Value!.ShouldAllBe(m => m.Body == null && m.From == null);
    }

    [Fact]
    public async Task A_page_has_ten_items_when_nothing_else_is_asked()
    {
        for (var day = 1; day <= 11; day++)
            Seed($"Letter {day}", day);

        var page = await Client.Me.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(cancellationToken: Ct);

        page!.Value!.Count.ShouldBe(10);
        page.OdataNextLink.ShouldNotBeNull();
    }

    [Fact]
    public async Task Changes_played_in_are_the_next_round_and_nothing_else_is()
    {
        var (kept, read, moved, deleted) = (Seed("Kept"), Seed("Read"), Seed("Moved"), Seed("Deleted"));
        var sync = Sync(ImmutableIds);
        await sync.RoundAsync(Ct);

        Mailbox.Mail.MarkRead(read);
        Mailbox.Mail.Move(moved, "archive");
        Mailbox.Mail.Delete(deleted);
        var arrived = Mailbox.Mail.Deliver(Message("Arrived"));
        await sync.RoundAsync(Ct);

        sync.LastRound.Select(e => e.GetProperty("id").GetString()).ShouldBe([read, moved, deleted, arrived]);
        sync.Known.Keys.ShouldBe([kept, read, arrived], ignoreOrder: true);
        sync.Known[read].GetProperty("isRead").GetBoolean().ShouldBeTrue();
        await sync.RoundAsync(Ct);
        sync.LastRound.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_happens_while_one_pages_is_never_lost()
    {
        var ids = Enumerable.Range(1, 9).Select(day => Seed($"Letter {day}", day)).ToList();
        var sync = Sync(ImmutableIds + ", odata.maxpagesize=2");
        await sync.PageAsync(Ct);

        Mailbox.Mail.Delete(ids[8]);
        Mailbox.Mail.Delete(ids[0]);
        Mailbox.Mail.Move(ids[4], "archive");
        Mailbox.Mail.Deliver(Message("Old, but arrived now", -5));
        Mailbox.Mail.Deliver(Message("New", 20));
        Mailbox.Mail.Update(ids[7], new() { ["subject"] = "Changed after it was given" });
        await sync.RoundAsync(Ct);
        await sync.RoundAsync(Ct);

        sync.Known.Keys.ShouldBe(Mailbox.Mail.InFolder("inbox").Select(m => m.Id), ignoreOrder: true);
        sync.Known[ids[7]].GetProperty("subject").GetString().ShouldBe("Changed after it was given");
    }

    [Fact]
    public async Task A_filter_is_kept_in_the_token_and_gives_at_most_five_thousand()
    {
        for (var i = 0; i < 5_003; i++)
            Seed($"Letter {i}", 10);
        Seed("Too old", 1);
        var sync = Sync("odata.maxpagesize=1000", "?$filter=receivedDateTime ge 2026-03-05T00:00:00Z&$select=subject");

        await sync.RoundAsync(Ct);
        Mailbox.Mail.Deliver(Message("Still too old"));
        Mailbox.Mail.Deliver(Message("New enough", 12));
        var given = sync.Known.Count;
        await sync.RoundAsync(Ct);

        given.ShouldBe(5_000);
        sync.LastRound.Select(e => e.GetProperty("subject").GetString()).ShouldBe(["New enough"]);
    }

    [Theory]
    [InlineData("$filter=isRead eq false", "only a value of 'receivedDateTime ge value' is supported")]
    [InlineData("$filter=receivedDateTime lt 2026-01-01T00:00:00Z", "only a value of 'receivedDateTime ge value' is supported")]
    [InlineData("$orderby=subject", "only 'receivedDateTime desc' is supported")]
    [InlineData("$search=lunch", "search")]
    public async Task Other_options_are_refused(string query, string message)
    {
        using var http = Graph.Http();

        var answer = await http.GetAsync("me/mailFolders/inbox/messages/delta?" + query, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!["error"]!;
        error["code"]!.GetValue<string>().ShouldBe("ErrorInvalidUrlQuery");
        error["message"]!.GetValue<string>().ShouldContain(message);
        error["innerError"]!["request-id"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_whole_mailbox_has_no_delta()
    {
        var error = await Should.ThrowAsync<ODataError>(Client.Me.Messages.Delta.GetAsDeltaGetResponseAsync(cancellationToken: Ct));

        error.ResponseStatusCode.ShouldBe(400);
        error.Error!.Message!.ShouldContain("Change tracking is not supported");
    }

    [Theory]
    [InlineData("created", "Arrived")]
    [InlineData("updated", "Changed")]
    public async Task One_kind_of_change_can_be_asked_for(string changeType, string expected)
    {
        var changed = Seed("Letter");
        var sync = Sync(ImmutableIds, "?changeType=" + changeType);
        await sync.RoundAsync(Ct);

        Mailbox.Mail.Update(changed, new() { ["subject"] = "Changed" });
        Mailbox.Mail.Deliver(Message("Arrived"));
        await sync.RoundAsync(Ct);

        sync.LastRound.Select(e => e.GetProperty("subject").GetString()).ShouldBe([expected]);
    }

    [Fact]
    public async Task The_official_client_sees_what_was_removed_and_why()
    {
        var gone = Seed("Gone");
        var first = await Client.Me.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(cancellationToken: Ct);

        Mailbox.Mail.Delete(gone);
        var second = await Client.Me.MailFolders["inbox"].Messages.Delta.WithUrl(first!.OdataDeltaLink!).GetAsDeltaGetResponseAsync(cancellationToken: Ct);

        var removed = second!.Value!.ShouldHaveSingleItem();
        removed.Id.ShouldBe(first.Value![0].Id);
        var why = (UntypedObject)removed.AdditionalData["@removed"];
        ((UntypedString)why.GetValue()["reason"]).GetValue().ShouldBe("deleted");
    }

    [Fact]
    public async Task An_expired_token_answers_410_and_says_where_to_start_again()
    {
        Seed("Letter");
        var first = await Client.Me.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(cancellationToken: Ct);

        Mailbox.ExpireDeltaTokens();
        var error = await Should.ThrowAsync<ODataError>(
            Client.Me.MailFolders["inbox"].Messages.Delta.WithUrl(first!.OdataDeltaLink!).GetAsDeltaGetResponseAsync(cancellationToken: Ct));
        var again = await Client.Me.MailFolders["inbox"].Messages.Delta
            .WithUrl(error.ResponseHeaders["Location"].Single()).GetAsDeltaGetResponseAsync(cancellationToken: Ct);

        error.ResponseStatusCode.ShouldBe(410);
        error.Error!.Code.ShouldBe("SyncStateNotFound");
        again!.Value!.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_of_another_folder_is_no_token()
    {
        using var http = Graph.Http();
        var inbox = JsonNode.Parse(await http.GetStringAsync("me/mailFolders/inbox/messages/delta", Ct))!["@odata.deltaLink"]!.GetValue<string>();
        var token = inbox[inbox.IndexOf("$deltatoken=", StringComparison.Ordinal)..];

        var answer = await http.GetAsync("me/mailFolders/archive/messages/delta?" + token, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private MailSync Sync(string prefer, string query = "") => new(Graph.Http(prefer), "me/mailFolders/inbox/messages/delta" + query);
}
