using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Core.Tests.Outreach;

public sealed class WordFramesTests
{
    [Theory]
    [InlineData("You said that the pump was broken.", "You said that the roof was leaking.", "what is spoken of")]
    [InlineData("You said that the pump leaked.", "You said that the old water pump leaked.", "how many words are spent on it")]
    [InlineData("There are 17 boats for you.", "There are 2041 boats for you.", "numbers")]
    [InlineData("I was in Porto with you.", "I was in Cork with you.", "places")]
    [InlineData("I saw zeb at the pier.", "I saw quin at the pier.", "the people concerned")]
    [InlineData("You said that the pump was broken.", "You said that the pu\u200Bmp was bro\u2060ken.", "marks without a width")]
    public void What_a_sentence_is_about_leaves_no_mark(string one, string other, string what) => Frames(one).ShouldBe(Frames(other), what);

    [Theory]
    [InlineData("fr", "Tu as vu le vélo à Lyon.", "Tu as vu le piano à Metz.")]
    [InlineData("fr", "Tu es là où je suis.", "Tu es la ou je suis.")]
    [InlineData("ja", "父の自転車は青いです。", "母の飛行機は赤いです。")]
    [InlineData("xx", "Jag såg båten.", "Han hörde regnet.")]
    public void Nor_does_it_in_another_language(string language, string one, string other) => Frames(one, language).ShouldBe(Frames(other, language));

    [Theory]
    [InlineData("en", "I saw you on Monday.", "de", "Ich sah dich am Montag.")]
    [InlineData("fr", "Tu as un vélo.", "es", "Tú tienes una bicicleta.")]
    [InlineData("ja", "私。", "pl", "Ja.")]
    public void What_is_said_alike_in_two_languages_is_alike(string language, string one, string otherLanguage, string other) =>
        Frames(one, language).ShouldBe(Frames(other, otherLanguage));

    [Theory]
    [InlineData("You said that the pump was broken.", "We know that the pump was broken.", "to whom it is said")]
    [InlineData("You said that it broke.", "You said, that it broke.", "marks")]
    [InlineData("I was in Porto with you.", "I was in trouble with you.", "names")]
    [InlineData("I was with you.\nThanks", "I was with you. Thanks", "lines")]
    public void How_it_is_said_does(string one, string other, string what) => Frames(one).ShouldNotBe(Frames(other), what);

    [Fact]
    public void Of_nothing_nothing_is_said() => Frames("").ShouldBeEmpty();

    private static int[] Frames(string text, string language = "en")
    {
        using var set = new MarkSet();
        WordFrames.Read(set, text, [WordMarks.HashOf("zeb"), WordMarks.HashOf("quin")], SmallWords.For(language));
        return [.. set.Marks];
    }
}
