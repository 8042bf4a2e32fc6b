using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Tests.Mail;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("en", "It was good to see you and the children at the lake this summer.")]
    [InlineData("de", "Es war schön, dass wir uns mit den Kindern am See gesehen haben.")]
    [InlineData("fr", "Nous étions contents de vous voir avec les enfants dans le jardin.")]
    [InlineData("es", "Fue un gusto ver a los niños con las primas en el lago, como siempre por verano.")]
    [InlineData("it", "È stato bello vedere i bambini con gli zii al lago, anche questo anno che non finiva.")]
    [InlineData("pt", "Foi bom ver as crianças no lago com você, e não sei como o verão passou.")]
    [InlineData("nl", "Het was fijn om je met de kinderen aan het meer te zien, ook al was het maar een dag.")]
    [InlineData("pl", "Było miło zobaczyć dzieci nad jeziorem, nie wiem jak to się stało, że już jest jesień.")]
    [InlineData("ja", "先日は湖でお会いできてうれしかったです。お子さんたちもお元気でしたね。")]
    [InlineData("", "Qwrt zxcv plmk.")]
    public void A_sentence_is_enough(string language, string text) => LanguageGuess.Of(text).ShouldBe(language);

    [Fact]
    public void Umlauts_written_plain_are_read_alike() =>
        LanguageGuess.Of("Koennen wir das für Montag oder fur Dienstag und nicht auf Freitag legen, bitte?").ShouldBe("de");
}
