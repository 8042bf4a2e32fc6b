using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Core.Tests.Outreach;

public sealed class SmallWordsTests
{
    [Theory]
    [InlineData("en", "You", "de", "dich")]
    [InlineData("de", "Ihnen", "fr", "vous")]
    [InlineData("fr", "qui", "es", "QUIEN")]
    [InlineData("it", "perché", "pt", "porque")]
    [InlineData("nl", "maandag", "pl", "poniedziałek")]
    public void A_kind_is_the_same_in_every_language(string language, string word, string otherLanguage, string other)
    {
        var kind = SmallWords.For(language).KindOf(word);

        kind.ShouldBeGreaterThan(char.MaxValue);
        SmallWords.For(otherLanguage).KindOf(other).ShouldBe(kind);
    }

    [Theory]
    [InlineData("fr", "étais", "etais")]
    [InlineData("pl", "mną", "MNA")]
    public void Neither_case_nor_accents_matter(string language, string word, string other) =>
        SmallWords.For(language).KindOf(word).ShouldBe(SmallWords.For(language).KindOf(other));

    [Theory]
    [InlineData("en", "boat")]
    [InlineData("en", "dich")]
    [InlineData("en", "youyouyouyouyouyouyou")]
    [InlineData("fi", "you")]
    public void Other_words_are_of_none(string language, string word) => SmallWords.For(language).KindOf(word).ShouldBe(0u);

    [Theory]
    [InlineData("you")]
    [InlineData("dich")]
    public void Where_the_language_is_not_known_all_are_looked_for(string word) =>
        SmallWords.For("").KindOf(word).ShouldBe(SmallWords.For("en").KindOf("you"));

    [Fact]
    public void In_a_text_without_spaces_the_longest_is_found()
    {
        var words = SmallWords.For("ja");

        words.Beginning("私たちは").ShouldBe((SmallWords.For("en").KindOf("we"), 3));
        words.Beginning("私は").ShouldBe((SmallWords.For("en").KindOf("i"), 1));
        words.Beginning("舟は").ShouldBe((0u, 0));
        words.Beginning("you").ShouldBe((0u, 0));
    }
}
