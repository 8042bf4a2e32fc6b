using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class BadItemTests : SimulatorTests
{
    [Fact]
    public async Task A_truncated_answer_ends_as_if_it_were_whole()
    {
        SwitchOn("truncate=1");
        using var http = Graph.Http();

        var answer = await http.GetAsync("me", Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        text.ShouldStartWith("{");
        Should.Throw<JsonException>(() => JsonDocument.Parse(text));
    }

    [Fact]
    public async Task Wrong_types_are_numbers_for_texts_and_texts_for_lists()
    {
        var message = await SpoiltAsync("wrong-types=1");

        message["subject"]!.GetValueKind().ShouldBe(JsonValueKind.Number);
        message["toRecipients"]!.GetValueKind().ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task Absurd_dates_are_before_all_calendars_or_no_dates()
    {
        var message = await SpoiltAsync("absurd-dates=1");

        message["receivedDateTime"]!.GetValue<string>().ShouldStartWith("0001");
        DateTimeOffset.TryParse(message["sentDateTime"]!.GetValue<string>(), out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Crowds_are_ten_thousand_recipients() =>
        (await SpoiltAsync("crowds=1"))["toRecipients"]!.AsArray().Count.ShouldBe(10_000);

    [Fact]
    public async Task Huge_bodies_have_twenty_megabytes() =>
        (await SpoiltAsync("huge-bodies=1"))["body"]!["content"]!.GetValue<string>().Length.ShouldBeGreaterThan(20_000_000);

    [Fact]
    public async Task Odd_text_is_a_NUL_and_half_an_emoji()
    {
        var id = Seed("Letter");
        SwitchOn("odd-text=1");
        using var http = Graph.Http(ImmutableIds);

        var text = await http.GetStringAsync("me/messages/" + id, Ct);

        text.ShouldContain("Letter\\u0000\\ud83d\"");
        text.ShouldContain("Ana Almeida\\u0000\\ud83d\"");
    }

    [Fact]
    public async Task Only_Sent_Items_lack_their_headers()
    {
        var sent = Seed("Sent", folder: "sentitems");
        var received = Seed("Received");
        SwitchOn("missing-headers");

        (await ReadAsync(sent)).ContainsKey("internetMessageHeaders").ShouldBeFalse();
        (await ReadAsync(received)).ContainsKey("internetMessageHeaders").ShouldBeTrue();
    }

    [Fact]
    public async Task About_one_item_in_N_is_spoilt_and_it_is_always_the_same()
    {
        var ids = Enumerable.Range(1, 60).Select(i => Seed($"Letter {i}")).ToList();
        SwitchOn("absurd-dates=3");
        var sync = new MailSync(Graph.Http($"{ImmutableIds}, odata.maxpagesize=100"), "me/mailFolders/inbox/messages/delta");

        await sync.RoundAsync(Ct);

        var spoilt = ids.Where(id => IsAbsurd(sync.Known[id].GetProperty("receivedDateTime").GetString()!)).ToList();
        spoilt.Count.ShouldBeInRange(8, 35);
        foreach (var id in spoilt.Take(3)) IsAbsurd((await ReadAsync(id))["receivedDateTime"]!.GetValue<string>()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("batch-throttle=2", 429)]
    [InlineData("batch-not-found=2", 404)]
    public async Task Parts_of_a_batch_fail_alone(string faults, int status)
    {
        var id = Seed("Letter");
        SwitchOn(faults);
        using var http = Graph.Http();

        var batch = new JsonObject { ["requests"] = new JsonArray([.. Enumerable.Range(1, 6).Select(i => Part($"{i}", id))]) };
        var answer = await http.PostAsJsonAsync("$batch", batch, Ct);
        var parts = (await answer.Content.ReadFromJsonAsync<JsonObject>(Ct))!["responses"]!.AsArray();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        parts.Count(p => p!["status"]!.GetValue<int>() == status).ShouldBe(3);
        if (status == 429) parts.Where(p => p!["status"]!.GetValue<int>() == status).ShouldAllBe(p => p!["headers"]!["Retry-After"] != null);
    }

    [Fact]
    public async Task Retry_after_can_be_a_date_never_earlier_than_asked()
    {
        SwitchOn("throttle=1,retry-after-date");
        using var http = Graph.Http();
        var before = TimeProvider.System.GetUtcNow();

        var answer = await http.GetAsync("me", Ct);

        answer.Headers.RetryAfter!.Delta.ShouldBeNull();
        answer.Headers.RetryAfter.Date!.Value.ShouldBeGreaterThanOrEqualTo(before.AddSeconds(1));
    }

    [Fact]
    public async Task An_expired_token_names_where_to_begin_again()
    {
        Seed("Letter");
        SwitchOn("expire-tokens=1");
        using var http = Graph.Http();
        var first = await http.GetFromJsonAsync<JsonObject>("me/mailFolders/inbox/messages/delta", Ct);

        var answer = await http.GetAsync(first!["@odata.deltaLink"]!.GetValue<string>(), Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        answer.Headers.Location!.ToString().ShouldEndWith("/messages/delta?$deltatoken=");
    }

    [Fact]
    public async Task Expired_tokens_are_refused_in_every_form_in_turn()
    {
        Seed("Letter");
        SwitchOn("expire-tokens=1");
        using var http = Graph.Http();
        var first = await http.GetFromJsonAsync<JsonObject>("me/mailFolders/inbox/messages/delta", Ct);

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++) statuses.Add((await http.GetAsync(first!["@odata.deltaLink"]!.GetValue<string>(), Ct)).StatusCode);

        statuses.ShouldBe([HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.Gone]);
    }

    private static bool IsAbsurd(string date) => date.StartsWith("0001", StringComparison.Ordinal);

    private static JsonObject Part(string id, string message) =>
        new() { ["id"] = id, ["method"] = "GET", ["url"] = "/me/messages/" + message, ["headers"] = new JsonObject { ["Prefer"] = ImmutableIds } };

    private Task<JsonObject> SpoiltAsync(string faults)
    {
        var id = Seed("Letter");
        SwitchOn(faults);
        return ReadAsync(id);
    }

    private async Task<JsonObject> ReadAsync(string id)
    {
        using var http = Graph.Http(ImmutableIds);
        const string Fields = "subject,toRecipients,body,receivedDateTime,sentDateTime,internetMessageHeaders";
        return (await http.GetFromJsonAsync<JsonObject>($"me/messages/{id}?$select={Fields}", Ct))!;
    }
}
