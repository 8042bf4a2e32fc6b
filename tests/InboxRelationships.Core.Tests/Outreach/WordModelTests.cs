using System.Text.Json;
using InboxRelationships.Core.Outreach;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach;

public sealed class WordModelTests
{
    private const string Note = "I was glad to see you and the children at the lake, and I hope that the boat is dry by now.";
    private const string Offer = "Click here to order now and save on our special offer, free of charge for all of our customers this week.";

    [Fact]
    public void Mail_to_many_is_worded_otherwise_than_a_note() =>
        WordModel.Many.Odds(Marks(Offer)).ShouldBeGreaterThan(WordModel.Many.Odds(Marks(Note)) + 2);

    [Theory]
    [InlineData("The boat of Zeb is dry.", "The boat of Quin is dry.", "names of author and reader")]
    [InlineData("It is at https://one.example/a for you", "It is at https://two.example/b for you", "links")]
    [InlineData("Write to ana@one.example for the boat", "Write to bo@two.example for the boat", "addresses")]
    [InlineData("There were 17 boats at the pier", "There were 2041 boats at the pier", "numbers")]
    public void What_names_somebody_leaves_no_mark_of_its_own(string one, string other, string what) =>
        Marks(one, "Zeb Ode <zeb@one.example>").ShouldBe(Marks(other, "Quin Ode <quin@one.example>"), what);

    [Fact]
    public void Letters_without_a_width_change_nothing() => Marks("un\u200Bsub\u2060scribe the boat").ShouldBe(Marks("unsubscribe the boat"));

    [Fact]
    public void Each_word_counts_once_and_the_rest_of_a_book_not_at_all() =>
        Marks(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))} ")))
            .Count.ShouldBeLessThan(12_000);

    [Fact]
    public void Pieces_and_frames_of_its_beginning_alone_are_read()
    {
        var beginning = string.Concat(Enumerable.Repeat("Water and 12 boats, ", 400));
        static int[] PiecesAndFrames(string text) => LetterMarks.Of(From("ana@north.example").Text(text), Me) is var read ? read.All[read.Words..] : [];

        PiecesAndFrames(beginning + "you said that I was there").ShouldBe(PiecesAndFrames(beginning));
        PiecesAndFrames("you said that I was there").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Es war schön, dass wir uns mit den Kindern am See gesehen haben, und ich hoffe, dass das Boot nun trocken ist.")]
    [InlineData("先日は湖でお会いできてうれしかったです。お子さんたちもお元気でしたね。")]
    public void Words_of_a_language_that_was_not_trained_are_not_weighed(string text) =>
        MessageReader.Read(From("ana@north.example").Text(text), Me).Wording.ManyOdds.ShouldBe(0);

    [Fact]
    public void Weights_of_another_size_are_refused() =>
        Should.Throw<ArgumentException>(() => new WordModel(new() { Version = 1, TrainedOn = "", Bias = 0, Scale = 1, Weights = [1] }))
            .Message.ShouldContain("1 weights");

    [Fact]
    public void Weights_are_read_as_they_were_written()
    {
        var weights = new WordWeights { Version = 1, TrainedOn = "this test", Bias = 0.5, Scale = 0.25, Weights = [0, 0, 0, 200, 0, 7] };

        var read = JsonSerializer.Deserialize(weights.ToJson(), WordWeightsJson.Default.WordWeights)!;

        read.Weights.ShouldBe(weights.Weights);
        (read with { Weights = weights.Weights }).ShouldBe(weights);
    }

    [Fact]
    public void Shipped_weights_say_where_they_come_from_and_are_calibrated()
    {
        var weights = OutreachWeights.Shipped;

        weights.TrainedOn.ShouldContain("labelled public mail");
        weights.Temperature.ShouldBeInRange(0.5, 3);
        weights.LetterFrom.ShouldBeInRange(0.5, 0.99);
    }

    [Fact]
    public void A_letter_in_a_language_unknown_here_is_judged_by_its_form_and_it_is_said()
    {
        var text = string.Join(' ', Enumerable.Repeat("Kesä meni nopeasti vaikka järvellä oli kylmä tuuli melkein joka ilta", 8));
        var mail = From("Ana North <ana@north.example>").Text(text).Build();

        var verdict = new OutreachModel().Classify(mail.Envelope, MessageReader.Read(mail, Me), SenderHistory.None);

        verdict.Reasons.ShouldContain(r => r.Code == "unknownLanguage" && r.Weight == 0);
    }

    private static IReadOnlyList<int> Marks(string text, string from = "ana@north.example") => LetterMarks.Of(From(from).Text(text), Me).Known;
}
