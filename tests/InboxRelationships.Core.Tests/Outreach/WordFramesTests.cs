using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Core.Tests.Outreach;

public sealed class WordFramesTests
{
    [Theory]
    [InlineData("You said that the pump was broken.", "You said that the roof was leaking.", "what is spoken of")]
    [InlineData("You said that the pump was broken.", "You said that the old water pump was broken.", "how many words are spent on it")]
    [InlineData("There are 17 boats for you.", "There are 2041 boats for you.", "numbers")]
    [InlineData("I was in Porto with you.", "I was in Cork with you.", "places")]
    [InlineData("I saw zeb at the pier.", "I saw quin at the pier.", "the people concerned")]
    [InlineData("You said that the pump was broken.", "You said that the pu\u200Bmp was bro\u2060ken.", "marks without a width")]
    [InlineData("Tu es là où je suis.", "Tu es la ou je suis.", "accents left out")]
    [InlineData("Tu as vu le vélo à Lyon.", "Tu as vu le piano à Metz.", "another language")]
    [InlineData("父の自転車は青いです。", "母の飛行機は赤いです。", "a language without spaces")]
    public void What_a_sentence_is_about_leaves_no_mark(string one, string other, string what) => Frames(one).ShouldBe(Frames(other), what);

    [Theory]
    [InlineData("You said that the pump was broken.", "We know that the pump was broken.", "to whom it is said")]
    [InlineData("You said that it broke.", "You said, that it broke.", "marks")]
    [InlineData("I was in Porto with you.", "I was in trouble with you.", "names")]
    [InlineData("I was with you.\nThanks", "I was with you. Thanks", "lines")]
    public void How_it_is_said_does(string one, string other, string what) => Frames(one).ShouldNotBe(Frames(other), what);

    [Fact]
    public void Only_the_beginning_of_a_book_is_read()
    {
        var beginning = string.Concat(Enumerable.Repeat("Water and 12 boats, ", 400));

        Frames(beginning + "you said that I was there").ShouldBe(Frames(beginning));
    }

    [Fact]
    public void Of_nothing_nothing_is_said() => Frames("").ShouldBeEmpty();

    private static int[] Frames(string text)
    {
        using var set = new MarkSet();
        WordFrames.Read(set, text, [WordMarks.HashOf("zeb"), WordMarks.HashOf("quin")]);
        return [.. set.Marks];
    }
}
