using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Mail;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Acts;

public sealed class ActReaderTests
{
    [Theory]
    [InlineData("The lake is frozen. Could you send me the minutes by Friday?")]
    [InlineData("Der See ist zugefroren und ich bin nicht da. Kannst du mir bitte das Protokoll bis Freitag schicken?")]
    [InlineData("Le lac est gelé et je ne suis pas là. Peux-tu m'envoyer le compte rendu avant vendredi ?")]
    [InlineData("El lago está helado y no estoy en la ciudad. ¿Puedes enviarme el acta, por favor?")]
    [InlineData("Il lago è gelato e non sono in città. Puoi mandarmi il verbale, per favore?")]
    [InlineData("O lago está gelado e não estou na cidade. Você pode me enviar a ata, por favor?")]
    [InlineData("Het meer is bevroren en ik ben er niet. Kun je me alsjeblieft het verslag sturen?")]
    [InlineData("Jezioro zamarzło i nie ma mnie w domu. Czy możesz mi proszę przesłać protokół?")]
    [InlineData("湖が凍りました。議事録を送っていただけますか？")]
    public void A_request_is_an_ask_in_nine_languages(string text) => Kinds(text).ShouldContain(ActKind.Ask);

    [Theory]
    [InlineData("I will send you the minutes tomorrow.", ActKind.Promise)]
    [InlineData("Please find attached the minutes of the meeting.", ActKind.Delivery)]
    [InlineData("Thank you for your help with the boat.", ActKind.Thanks)]
    [InlineData("Thank you from all of us.", ActKind.Thanks)]
    [InlineData("Thank you so much for putting in a word for me with the trust; they called this morning.", ActKind.Thanks)]
    [InlineData("I would like to introduce you to Cleo West.", ActKind.Introduction)]
    public void Other_acts_are_told_apart(string sentence, ActKind kind) => Kinds($"The boat is mended now.\n\n{sentence}\n\nThe lake was calm.").ShouldContain(kind);

    [Theory]
    [InlineData("Let me know if you have any questions.")]
    [InlineData("The boat is mended and lies at the pier.")]
    [InlineData("I will be out of the office on Monday.")]
    public void What_asks_and_promises_nothing_is_no_act(string sentence) =>
        Kinds($"The boat is mended now.\n\n{sentence}\n\nThe lake was calm.").ShouldNotContain(k => k == ActKind.Ask || k == ActKind.Promise);

    [Fact]
    public void A_letter_may_be_nothing_but_thanks() =>
        Kinds("Thank you so much for putting in a word for me with the trust; they called this morning.").ShouldBe([ActKind.Thanks]);

    [Theory]
    [InlineData("Luis, who is the quietest of them, said: \"Could you please send me the minutes?\"", false)]
    [InlineData("Then she asked, “Could you please send me the minutes?”", false)]
    [InlineData("He turned round and said: \"Could you please send me the minutes? I lost mine.\"", false)]
    [InlineData("Could you please send me the minutes called \"Pier\"?", true)]
    [InlineData("As you said: \"soon\" is fine, but could you please send me the minutes?", true)]
    public void What_somebody_is_told_to_have_said_asks_nothing_here(string sentence, bool asks) =>
        Kinds($"The boat is mended now.\n\n{sentence}\n\nThe lake was calm.").Contains(ActKind.Ask).ShouldBe(asks);

    [Fact]
    public void What_is_quoted_is_nobodys_act_here() => Kinds("Fine with me.\n\n> Could you please send me the minutes?").ShouldNotContain(ActKind.Ask);

    [Fact]
    public void A_sentence_that_calls_somebody_is_directed_at_them()
    {
        IncomingMessage message = From("ana@north.example").To("Jim Hale <jim@owner.example>", "Ben East <ben@east.example>").Text("The lake is frozen.\n\nBen, could you please send me the minutes?");

        Read(message).Acts.Single(a => a.Kind == ActKind.Ask).Addressee.ShouldBe(1);
    }

    [Theory]
    [InlineData("No need to look further, I found it.", true)]
    [InlineData("Hat sich erledigt, danke und bis bald, ich bin wieder da.", true)]
    [InlineData("The search goes on.", false)]
    public void A_later_word_calls_off_what_was_asked(string text, bool callsOff) => Read(From("ana@north.example").Text(text)).CallsOff.ShouldBe(callsOff);

    private static IEnumerable<ActKind> Kinds(string text) => Read(From("ana@north.example").Text(text)).Acts.Select(a => a.Kind);

    private static LetterActs Read(IncomingMessage message) =>
        ActReader.Read(message, Zones.Of(message), LanguageGuess.Of(string.Join(' ', message.Body.Lines.Select(l => l.Text))), Me);
}
