using InboxRelationships.Core.Acts;

namespace InboxRelationships.Core.Tests.Acts;

public sealed class DueDatesTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    // A Tuesday morning.
    private static readonly DateTimeOffset Written = new(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("en", "Could you send it by Friday?", "2026-03-13 17:00")]
    [InlineData("en", "Please answer by EOD.", "2026-03-10 17:00")]
    [InlineData("en", "I need it tomorrow.", "2026-03-11 17:00")]
    [InlineData("en", "Can you do it before the 12th?", "2026-03-11 17:00")]
    [InlineData("en", "Please reply by 4pm.", "2026-03-10 16:00")]
    [InlineData("en", "Please send it by the end of next week.", "2026-03-20 17:00")]
    [InlineData("en", "I will send it by April 3rd.", "2026-04-03 17:00")]
    [InlineData("en", "I'll get back to you in 3 days.", "2026-03-13 17:00")]
    [InlineData("en", "Could you send it by Thursday, April 2?", "2026-04-02 17:00")]
    [InlineData("de", "Kannst du das bis Ende der Woche schicken?", "2026-03-13 17:00")]
    [InlineData("de", "Bitte bis zum 20.03. melden.", "2026-03-20 17:00")]
    [InlineData("fr", "Peux-tu répondre avant vendredi ?", "2026-03-12 17:00")]
    [InlineData("es", "¿Puedes enviarlo antes del 15 de marzo?", "2026-03-14 17:00")]
    [InlineData("it", "Puoi mandarlo entro giovedì?", "2026-03-12 17:00")]
    [InlineData("pt", "Pode enviar até amanhã?", "2026-03-11 17:00")]
    [InlineData("nl", "Kun je het voor het einde van de maand sturen?", "2026-03-30 17:00")]
    [InlineData("pl", "Proszę o odpowiedź do piątku.", "2026-03-13 17:00")]
    [InlineData("ja", "金曜日までに送ってください。", "2026-03-13 17:00")]
    public void A_time_is_read_as_the_owner_means_it(string language, string sentence, string due) =>
        new DueDates(language, Written, Berlin)
            .Of(sentence)!.Value.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(due);

    [Theory]
    [InlineData("We met last Friday.")]
    [InlineData("The report has 12 pages and costs 3.50.")]
    [InlineData("Could you send it?")]
    [InlineData("On January 5 we met.")]
    [InlineData("Could you do the second Thursday in June?")]
    [InlineData("I have you down for the Thursday lecture in June.")]
    [InlineData("The printer wants it two weeks from today.")]
    [InlineData("Can you have it three days from now, or two weeks today?")]
    public void What_names_no_time_to_come_has_none(string sentence) => new DueDates("en", Written, Berlin).Of(sentence).ShouldBeNull();
}
