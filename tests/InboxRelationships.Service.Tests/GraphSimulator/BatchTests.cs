using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class BatchTests : SimulatorTests
{
    [Fact]
    public async Task The_official_clients_batch_gets_each_its_own_answer()
    {
        var ids = Enumerable.Range(1, 12).Select(i => Seed($"Letter {i}")).ToList();
        var batch = new BatchRequestContentCollection(Client);
        var steps = new Dictionary<string, string>();
        foreach (var id in ids.Append("AAMkNoSuchMessageAnywhere"))
            steps[await batch.AddBatchRequestStepAsync(Client.Me.Messages[id].ToGetRequestInformation())] = id;

        var answers = await Client.Batch.PostAsync(batch, Ct);
        var statuses = await answers.GetResponsesStatusCodesAsync();
        var message = await answers.GetResponseByIdAsync<Message>(steps.First(s => s.Value == ids[4]).Key);

        statuses.Where(s => s.Value == HttpStatusCode.OK).Select(s => steps[s.Key]).ShouldBe(ids, ignoreOrder: true);
        statuses.Single(s => s.Value == HttpStatusCode.NotFound).Key.ShouldBe(steps.Last().Key);
        message!.Subject.ShouldBe("Letter 5");
        Graph.Log.MaxConcurrent(Mailbox).ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task Answers_come_in_another_order_and_each_part_has_its_own_headers()
    {
        var id = Seed("Letter");
        var requests = Enumerable.Range(1, 8).Select(i => Part($"{i}", "/me/messages/" + id, ImmutableIds)).ToArray();

        var answers = await PostAsync(requests);

        answers.Select(a => a!["id"]!.GetValue<string>()).ShouldNotBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
        answers.ShouldAllBe(a => a!["body"]!["id"]!.GetValue<string>() == id);
    }

    [Fact]
    public async Task What_depends_on_a_failure_fails_too()
    {
        var first = Part("1", "/me/messages/AAMkNoSuchMessageAnywhere");
        var second = Part("2", "/me");
        second["dependsOn"] = new JsonArray("1");

        var answers = await PostAsync(second, first, Part("3", "/me"));

        answers.ToDictionary(a => a!["id"]!.GetValue<string>(), a => a!["status"]!.GetValue<int>())
            .ShouldBe(new Dictionary<string, int> { ["1"] = 404, ["2"] = 424, ["3"] = 200 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Two_parts_of_one_id_and_more_than_twenty_are_refused()
    {
        using var http = Graph.Http();

        var twins = await http.PostAsJsonAsync("$batch", Batch(Part("1", "/me"), Part("1", "/me")), Ct);
        var many = await http.PostAsJsonAsync("$batch", Batch([.. Enumerable.Range(0, 21).Select(i => Part($"{i}", "/me"))]), Ct);

        twins.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        many.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("""{"requests":[{"id":1,"method":"GET","url":"/me"}]}""")]
    [InlineData("""{"requests":[]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"GET","url":"/me","dependsOn":["2"]}]}""")]
    [InlineData("not JSON")]
    public async Task A_batch_it_cannot_read_is_the_clients_mistake(string body)
    {
        using var http = Graph.Http();

        var answer = await http.PostAsync("$batch", new StringContent(body), Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task One_part_can_be_throttled_alone()
    {
        SwitchOn("throttle=4");

        var answers = await PostAsync([.. Enumerable.Range(1, 5).Select(i => Part($"{i}", "/me"))]);

        var throttled = answers.Single(a => a!["status"]!.GetValue<int>() == 429)!;
        throttled["headers"]!["Retry-After"]!.GetValue<string>().ShouldBe("1");
        throttled["body"]!["error"]!["code"]!.GetValue<string>().ShouldBe("ApplicationThrottled");
    }

    private async Task<JsonArray> PostAsync(params JsonObject[] parts)
    {
        using var http = Graph.Http();
        var answer = await http.PostAsJsonAsync("$batch", Batch(parts), Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!["responses"]!.AsArray();
    }

    private static JsonObject Batch(params JsonObject[] parts) => new() { ["requests"] = new JsonArray([.. parts]) };

    private static JsonObject Part(string id, string url, string? prefer = null)
    {
        var part = new JsonObject { ["id"] = id, ["method"] = "GET", ["url"] = url };
        if (prefer is not null)
            part["headers"] = new JsonObject { ["Prefer"] = prefer };
        return part;
    }
}
