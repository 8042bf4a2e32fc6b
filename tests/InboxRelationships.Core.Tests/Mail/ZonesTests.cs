using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Tests.Mail;

public sealed class ZonesTests
{
    [Fact]
    public void Lines_with_quotation_marks_are_quoted() =>
        Authored("Yes, noon is fine.\n\n> Shall we meet at noon?\n> Ana").ShouldBe("Yes, noon is fine.");

    [Fact]
    public void Answers_between_quotations_are_authored() =>
        Authored("> Noon?\nYes.\n> At the lake?\nRather at the station.").ShouldBe("Yes.|Rather at the station.");

    [Theory]
    [InlineData("On Tue, Jan 6, 2026 at 9:00 AM Ana North <ana@north.example> wrote:")]
    [InlineData("Am 06.01.2026 um 09:00 schrieb Ana North:")]
    [InlineData("Le mar. 6 janv. 2026 à 09:00, Ana North <ana@north.example> a écrit :")]
    [InlineData("El mar, 6 ene 2026 a las 9:00, Ana North (<ana@north.example>) escribió:")]
    [InlineData("Il giorno mar 6 gen 2026 alle ore 09:00 Ana North <ana@north.example> ha scritto:")]
    [InlineData("Em ter., 6 de jan. de 2026 às 09:00, Ana North <ana@north.example> escreveu:")]
    [InlineData("Op di 6 jan 2026 om 09:00 schreef Ana North <ana@north.example>:")]
    [InlineData("wt., 6 sty 2026 o 09:00 Ana North <ana@north.example> napisał(a):")]
    [InlineData("2026年1月6日(火) 9:00 Ana North <ana@north.example>:")]
    public void The_line_that_introduces_a_quotation_is_known_in_nine_languages(string introduction) =>
        Authored($"Agreed.\n\n{introduction}\nShall we meet?").ShouldBe("Agreed.");

    [Fact]
    public void An_introduction_wrapped_over_two_lines_is_one() =>
        Authored("Agreed.\n\nOn Tue, Jan 6, 2026 at 9:00 AM Ana North\n<ana@north.example> wrote:\n> Shall we?").ShouldBe("Agreed.");

    [Theory]
    [InlineData("2026/1/6 Ana North <ana@north.example>\n> Shall we?")]
    [InlineData("On Tue, Jan 6, 2026 at 9:00 AM Ana North\n\n<\nmailto:Ana North <ana@north.example>\n> wrote:\nShall we?")]
    [InlineData("From: ana@north.example Date: Tue, 6 Jan 2026 09:00:00 +0100\nShall we?")]
    public void An_introduction_is_known_without_a_verb_torn_apart_and_with_its_breaks_lost(string original) =>
        Authored($"Agreed.\n\n{original}").ShouldBe("Agreed.");

    [Fact]
    public void A_line_of_one_s_own_that_begins_like_a_header_is_no_header() =>
        Authored("From: Jim, with love.\nThe date: still open.").ShouldBe("From: Jim, with love.|The date: still open.");

    [Fact]
    public void A_sentence_that_mentions_writing_is_no_introduction() =>
        Authored("As Ana wrote:\nwe should meet in spring.").ShouldBe("As Ana wrote:|we should meet in spring.");

    [Theory]
    [InlineData("-----Original Message-----")]
    [InlineData("---------- Forwarded message ---------")]
    [InlineData("-----Ursprüngliche Nachricht-----")]
    [InlineData("-------- Message d'origine --------")]
    [InlineData("---------------------- Forwarded by Ana North on 01/06/2026 09:00 AM ---------------------------")]
    public void A_client_s_dividing_line_starts_the_original(string divider) =>
        Authored($"For you.\n{divider}\nFrom: Ana\nShall we meet?").ShouldBe("For you.");

    [Theory]
    [InlineData("From: Ana North\nSent: Tuesday, January 6, 2026\nTo: Jim Hale\nSubject: Lunch")]
    [InlineData("Von: Ana North\nGesendet: Dienstag, 6. Januar 2026\nAn: Jim Hale\nBetreff: Essen")]
    [InlineData("De : Ana North\nEnvoyé : mardi 6 janvier 2026\nÀ : Jim Hale\nObjet : Repas")]
    [InlineData("差出人: Ana North\n送信日時: 2026年1月6日\n宛先: Jim Hale\n件名: 昼食")]
    public void Outlook_s_header_block_starts_the_original(string block) =>
        Authored($"Fine with me.\n\n{block}\n\nShall we meet?").ShouldBe("Fine with me.");

    [Fact]
    public void Notes_puts_name_and_date_above_its_block() =>
        Authored("Fine.\n\nAna North\n01/06/2026 09:00 AM\nTo: Jim Hale/NORTH@NORTH\ncc:\nSubject: Lunch\n\nShall we?").ShouldBe("Fine.");

    [Fact]
    public void A_list_with_colons_is_no_header_block() =>
        Authored("To: the board we owe thanks.\nThe rest can wait.").ShouldBe("To: the board we owe thanks.|The rest can wait.");

    [Theory]
    [InlineData("-- \nAna North\nNorth Lake Ltd")]
    [InlineData("Best regards,\nAna")]
    [InlineData("Viele Grüße\nAna North")]
    [InlineData("Cordialement,\nAna")]
    [InlineData("Thanks,\nAna\n+1 555 0100")]
    [InlineData("Ana")]
    [InlineData("Ana North\nHead of Lakes\n+1 555 0100")]
    public void Sign_off_name_and_contact_lines_are_signature(string ending) =>
        Authored($"The boat is mended.\n\n{ending}").ShouldBe("The boat is mended.");

    [Fact]
    public void A_legal_notice_is_signature() =>
        Authored("The boat is mended.\n\nThis e-mail and any attachments are confidential and meant for the addressee only.").ShouldBe("The boat is mended.");

    [Fact]
    public void Thanks_for_something_at_the_end_is_no_sign_off() =>
        Authored("The boat is mended.\nThank you for the paint.").ShouldBe("The boat is mended.|Thank you for the paint.");

    [Fact]
    public void A_message_of_one_word_is_not_all_signature() => Authored("Thanks!").ShouldBe("Thanks!");

    [Fact]
    public void A_client_s_mark_with_a_header_line_starts_the_original()
    {
        var body = new BodyOutline([Line("Fine."), Line("From: Ana North", BodyLandmark.Original), Line("Shall we?")], [], true, false);

        Zones.Of(body).Lines.ShouldBe([Zone.Authored, Zone.Quoted, Zone.Quoted]);
    }

    [Fact]
    public void A_body_of_introductions_only_takes_no_quadratic_time()
    {
        var text = string.Join('\n', Enumerable.Repeat("On 1/6/2026 9:00 Ana wrote:\n> x", 10_000));

        Zones.Of(((IncomingMessage)Testing.Mail.Mail.From("ana@north.example").Text(text)).Body).Lines.ShouldAllBe(z => z == Zone.Quoted);
    }

    private static BodyLine Line(string text, BodyLandmark landmark = BodyLandmark.None) => new([new(text)], 0, landmark);

    private static string Authored(string text)
    {
        IncomingMessage message = Testing.Mail.Mail.From("Ana North <ana@north.example>").Text(text);
        return string.Join('|', Zones.Of(message.Body, "Ana North").In(Zone.Authored).Select(l => l.Text).Where(t => t.Length > 0));
    }
}
