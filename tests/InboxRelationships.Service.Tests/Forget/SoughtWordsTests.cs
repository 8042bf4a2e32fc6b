using System.Text;
using InboxRelationships.Service.Forget;

namespace InboxRelationships.Service.Tests.Forget;

public class SoughtWordsTests
{
    private static readonly SoughtWords Ana = new(["ana@x.example"]);

    [Theory]
    [InlineData("ana@x.example", true)]
    [InlineData("bo@x.example\nANA@X.example\ncem@x.example", true)]
    [InlineData("Written to ana@x.example.", true)]
    [InlineData("diana@x.example", false)]
    [InlineData("b.ana@x.example", false)]
    [InlineData("ana@x.example.test", false)]
    [InlineData("ana@x.examples", false)]
    [InlineData("diana@x.example, ana@x.example", true)]
    public void A_word_counts_only_where_it_stands_whole(string text, bool isThere) => Ana.StandIn(text).ShouldBe(isThere);

    [Theory]
    [InlineData("""{"a":["\u201Cana@x.example\u201D"]}""", true)]
    [InlineData("""{"a":"an\u0061@x.example"}""", true)]
    [InlineData("""{"a":"x\u002Bana@x.example"}""", false)]
    [InlineData("not JSON: ana@x.example", true)]
    public void Json_is_searched_as_it_reads(string json, bool isThere) => Ana.StandIn(Encoding.UTF8.GetBytes(json)).ShouldBe(isThere);
}
