using System.Text;
using System.Text.Json;
using InboxRelationships.Service.Export;
using InboxRelationships.Service.Hosting;

namespace InboxRelationships.Service.Tests.Export;

public class ExportsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("messages", "internetMessageId id folder receivedAt direction from class probabilities massMergeProbability reasons claims acts copies said")]
    [InlineData("people", "personId displayName addresses isPerson strength percentile layer depth probability28d state cadenceDays "
        + "firstInteraction lastInteraction counts organisations topics")]
    [InlineData("interactions", "personId kind direction at weight messageId eventId why answeredAfterHours ownerAnswer theirAnswer held introduces")]
    [InlineData("follow-ups", "kind person messageId eventId dueAt score reason slots")]
    public async Task Every_record_has_the_promised_fields(string what, string fields)
    {
        await using var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        await service.SyncAsync(Ct);

        var records = await ReadAsync(service, what);

        records.ShouldNotBeEmpty();
        foreach (var record in records)
            foreach (var field in fields.Split(' ')) record.TryGetProperty(field, out _).ShouldBeTrue($"{what}: {field}");
    }

    [Fact]
    public async Task People_come_by_rank_the_one_really_written_with_first()
    {
        await using var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        await service.SyncAsync(Ct);

        var people = await ReadAsync(service, "people");

        people[0].GetProperty("addresses")[0].GetString().ShouldBe("ana@fabrikam.example");
        people[^1].GetProperty("isPerson").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Words_are_spelled_as_the_contract_says()
    {
        await using var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        await service.SyncAsync(Ct);

        var messages = await ReadAsync(service, "messages");

        messages.Select(m => m.GetProperty("class").GetString()).Distinct()
            .ShouldBeSubsetOf(["personal", "discussion", "broadcast", "transactional", "massMerge"]);
        messages.Select(m => m.GetProperty("direction").GetString()).Distinct().ShouldBe(["in", "out"], ignoreOrder: true);
        messages[0].GetProperty("probabilities").EnumerateObject().Sum(p => p.Value.GetDouble()).ShouldBe(1, 1e-6);
        messages[0].GetProperty("probabilities").TryGetProperty("massMerge", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Before_the_first_sync_it_says_so()
    {
        await using var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);

        var wrong = await Should.ThrowAsync<ConfigurationException>(() => ReadAsync(service, "people"));

        wrong.Message.ShouldContain("sync");
    }

    private static async Task<IReadOnlyList<JsonElement>> ReadAsync(ServiceUnderTest service, string what)
    {
        using var output = new MemoryStream();
        await using var db = service.Store.Open();
        await Exports.WriteAsync(db, what, null, output, Ct);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(l => JsonSerializer.Deserialize<JsonElement>(l))];
    }
}
