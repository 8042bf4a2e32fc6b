using System.Text;
using System.Text.Json;
using InboxRelationships.Service.Graph;

namespace InboxRelationships.Service.Tests.Graph;

public class PageReadingTests
{
    private const string Whole = """
        {"@odata.context":"x","value":[{"id":"a","subject":"one"},{"id":"b","from":{"emailAddress":{"address":"ana@fabrikam.example"}}}],
         "@odata.nextLink":"https://graph.example/next","other":{"deep":[1,{"value":[2]}]},"@odata.deltaLink":null}
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task A_page_is_read_however_its_bytes_arrive(int atOnce)
    {
        var page = await ReadAsync(Whole, atOnce);

        page.NextLink.ShouldBe("https://graph.example/next");
        page.DeltaLink.ShouldBeNull();
        page.Value!.Readable.Select(m => m.Id).ShouldBe(["a", "b"]);
        page.Value.Readable[1].From!.EmailAddress!.Address.ShouldBe("ana@fabrikam.example");
        page.Value.Unreadable.ShouldBe(0);
    }

    [Fact]
    public async Task An_item_that_makes_no_sense_costs_only_itself()
    {
        var page = await ReadAsync("""{"value":[{"id":"a"},{"id":17},null,"text",[{"id":"b"}],{"id":"c"}]}""", 5);

        page.Value!.Readable.Select(m => m.Id).ShouldBe(["a", "c"]);
        page.Value.Unreadable.ShouldBe(4);
    }

    [Fact]
    public async Task An_item_of_many_megabytes_is_read()
    {
        var text = new string('w', 8_000_000);

        var page = await ReadAsync($$"""{"value":[{"id":"a","subject":"{{text}}"},{"id":"b"}]}""", 64 * 1024);

        page.Value!.Readable.Select(m => m.Subject?.Length).ShouldBe([text.Length, null]);
    }

    [Fact]
    public async Task A_page_without_a_list_has_no_value()
    {
        (await ReadAsync("""{"@odata.nextLink":"n"}""", 3)).Value.ShouldBeNull();
        (await ReadAsync("""{"value":null}""", 3)).Value.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"value":{}}""")]
    [InlineData("""{"value":[{"id":"a"},{"id":"b" """)]
    [InlineData("""{"value":[{"id":"a"}]""")]
    [InlineData("""{"value":[{"id":"a"}],"@odata.nextLink":7}""")]
    [InlineData("""{"value":[{"id":"a"} {"id":"b"}]}""")]
    public async Task What_is_no_whole_page_is_refused(string text) => await Should.ThrowAsync<JsonException>(() => ReadAsync(text, 4));

    private static Task<GraphPage<GraphMessage>> ReadAsync(string text, int atOnce) =>
        PageReading<GraphMessage>.OfAsync(new Trickle(Encoding.UTF8.GetBytes(text), atOnce), GraphJson.Default.GraphMessage, Ct);

    /// <summary>Gives no more than so many bytes at once.</summary>
    private sealed class Trickle(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(atOnce, buffer.Length)], cancellationToken);
    }
}
