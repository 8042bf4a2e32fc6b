using InboxRelationships.Core.Outreach;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach;

public sealed class PassedOnTests
{
    private static readonly string Article = string.Join(
        '\n', Enumerable.Repeat("The harbour board said on Monday that the northern pier will close for repairs until the spring.", 14));

    [Theory]
    [InlineData("Kites mailing list\nKites@lists.example\nhttp://lists.example/mailman/listinfo/kites")]
    [InlineData("To UNSUBSCRIBE, email to kites-request@lists.example")]
    [InlineData("You received this message because you are subscribed to the Google Groups \"Kites\" group.")]
    public void A_list_s_lines_below_a_post_are_seen(string footer) =>
        Read($"I used pine tar and it held for years.\n\n{footer}").Body.ListFooter.ShouldBeTrue();

    [Fact]
    public void A_letter_without_such_lines_has_no_list_footer() =>
        Read("I used pine tar and it held for years.\nWrite to ana@north.example.").Body.ListFooter.ShouldBeFalse();

    [Theory]
    [InlineData("Worth a look.\n\nhttps://paper.example/pier\n\nNorthern pier to close\n")]
    [InlineData("Poor gulls.\n=====\nBy Ann Reader\n")]
    [InlineData("Poor gulls.\n=====\nhttps://paper.example/pier\n")]
    [InlineData("Poor gulls.\n\nLISBON, June 3 (Reuters) - \n")]
    [InlineData("LISBON - The board met.\n")]
    public void An_article_below_a_few_own_words_is_passed_on(string beginning) => Read(beginning + Article).Body.PassesOn.ShouldBeTrue();

    [Fact]
    public void The_foot_of_a_newsletter_is_no_article() =>
        Read("Storm warning for Monday noon.\n------\nTo end your subscription\nvisit our page at https://harbour.example/end.").Body.PassesOn.ShouldBeFalse();

    [Theory]
    [InlineData("This article from Paper Online has been sent to you by ana@north.example.")]
    [InlineData("FYI, the plans.")]
    [InlineData("Zur Info, die Pläne des Hafens.")]
    [InlineData("ご参考までに、資料をお送りします。")]
    public void A_text_said_to_be_passed_on_is_passed_on(string text) => Read(text).Body.PassesOn.ShouldBeTrue();

    [Fact]
    public void A_long_letter_of_one_s_own_is_not_passed_on()
    {
        Read($"Dear Jim,\n\n{Article}\n\nhttps://north.example/pier\n\nAna").Body.PassesOn.ShouldBeFalse();
        Read("See\n\nhttps://north.example/pier\n\nAna").Body.PassesOn.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Harbour news, issue 303", true)]
    [InlineData("Harbour 10/15/01", true)]
    [InlineData("Harbour news 17 Aug", true)]
    [InlineData("Hafenbrief Ausgabe 12", true)]
    [InlineData("Der Newsletter des Hafens", true)]
    [InlineData("The boat is mended", false)]
    [InlineData("Room 12", false)]
    [InlineData("[harbour #303] The pier", false)]
    public void A_subject_that_counts_itself_into_a_row_is_seen(string subject, bool isSerial) =>
        MessageReader.Read(From("ana@north.example").Subject(subject).Text("Here it is."), Me).Body.SubjectSerial.ShouldBe(isSerial);

    [Theory]
    [InlineData("[harbour #303] The pier", true)]
    [InlineData("Re: (PIER-12) Planks", true)]
    [InlineData("Bug 12345: the gate sticks", true)]
    [InlineData("Your case #20417", true)]
    [InlineData("Harbour news #12", false)]
    [InlineData("(covid-19) Harbour open", false)]
    [InlineData("In case 100 people come", false)]
    public void A_ticket_s_number_is_seen(string subject, bool isTicket) =>
        MessageReader.Read(From("ana@north.example").Subject(subject).Text("Here it is."), Me).Body.SubjectTicket.ShouldBe(isTicket);

    [Fact]
    public void Headings_in_capitals_are_counted() => Read("HARBOUR NEWS\nThe pier closes.\nTIDES AND GULLS\nLow at noon. OK").Body.Headings.ShouldBe(2);

    private static MessageTraits Read(string text) => MessageReader.Read(From("ana@north.example").Text(text), Me);
}
