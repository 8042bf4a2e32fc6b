using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach;

public sealed class ReasonWordsTests
{
    private static readonly SeenMessage Letter = Seen(From("Ron Avery <ron.avery@lakes.example>").Text("Dear Jim,\n\nI mended the boat.\n\nRon"));

    [Fact]
    public void That_the_sender_says_I_is_no_sign_of_mail_to_many()
    {
        Told("firstPerson", -0.4).ShouldBe("The sender speaks as I.");
        Told("firstPerson", 0.4).ShouldBe("It speaks of its sender.");
    }

    [Fact]
    public void What_both_know_is_told_for_one_reader_alone()
    {
        Told("memories", -1).ShouldBe("It speaks of people and things you both know.");
        Told("memories", 0.3).ShouldBe("It calls up memories.");
    }

    [Theory]
    [InlineData("toList")]
    [InlineData("crowd")]
    [InlineData("foreignReplyTo")]
    [InlineData("capitals")]
    public void A_mark_of_mail_to_many_is_never_told_as_speaking_for_one(string code)
    {
        Told(code, -0.8).ShouldBeNull();
        Told(code, 0.8).ShouldBe(OutreachFeature.All.Single(f => f.Code == code).Text);
    }

    [Fact]
    public void A_reason_with_a_count_tells_it()
    {
        Told("greetsByName", -0.6).ShouldBe("It greets you by name.");
    }

    [Fact]
    public void Every_reason_has_words_in_one_direction_at_least()
    {
        var silent = OutreachFeature.All.Where(f => ReasonWords.Of(f, Letter, 1) is null && ReasonWords.Of(f, Letter, -1) is null);

        silent.Select(f => f.Code).ShouldBeEmpty();
    }

    private static SeenMessage Seen(IncomingMessage mail) => new(mail.Envelope, MessageReader.Read(mail, Me), SenderHistory.None);

    private static string? Told(string code, double weight) => ReasonWords.Of(OutreachFeature.All.Single(f => f.Code == code), Letter, weight);
}
