using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach;

public sealed class RoundWordsTests
{
    [Theory]
    [InlineData(
        "We help companies like yours to win more customers. Would you be open to a short call next week? I would be happy to share what we did for others.",
        "You were right about the pump. I took it apart on Sunday with your brother, and the spring was broken in two. Bring the other one on Friday.")]
    [InlineData(
        "Wir unterstützen Unternehmen wie Ihres dabei, Kosten zu senken. Passt Ihnen diese Woche ein kurzes, unverbindliches Gespräch?",
        "Du hattest recht mit der Pumpe. Am Sonntag habe ich sie mit deinem Bruder zerlegt, und die Feder war gebrochen. Bring am Freitag die andere mit.")]
    [InlineData(
        "貴社の業務効率化のお手伝いができればと思い、ご連絡いたしました。資料をお送りしてもよろしいでしょうか。何卒よろしくお願いいたします。",
        "昨日はありがとう。父の自転車は君の言ったとおり、ばねが折れていました。金曜にもう一つのほうを持ってきてください。")]
    public void A_text_for_many_is_worded_otherwise_than_a_letter_in_several_languages(string round, string own) =>
        Odds(round).ShouldBeGreaterThan(Odds(own) + 1);

    [Fact]
    public void Whoever_writes_the_same_says_the_same()
    {
        double Signed(string who, string name) =>
            MessageReader.Read(From(who).Text($"{name} here. The boat is mended, and the pump, too. Bring the oars.\n\n{name}"), Me).Wording.RoundOdds;

        Signed("Ana North <ana@north.example>", "Ana").ShouldBe(Signed("Ben Holm <ben@holm.example>", "Ben"));
    }

    [Fact]
    public void Nothing_is_said_of_no_words() => Odds("").ShouldBe(0);

    [Theory]
    [InlineData("We are sure that Kite would gain from it.", "jim@kite.example", true)]
    [InlineData("We are sure that you would gain from it.", "jim@kite.example", false)]
    [InlineData("The kites flew high.", "jim@kite.example", false)]
    [InlineData("I have no account at Gmail.", "jim@gmail.com", false)]
    public void A_reader_s_organisation_is_known_by_the_address_but_a_mail_provider_is_none(string text, string address, bool isNamed)
    {
        var owner = new Owner("Jim Ode", new HashSet<string> { address }, TimeZoneInfo.Utc);

        MessageReader.Read(From("ana@north.example").To(address).Text(text), owner).Wording.NamesFirm.ShouldBe(isNamed);
    }

    [Fact]
    public void What_is_learned_of_letters_does_not_touch_what_is_no_letter()
    {
        var news = From("Kite News <news@kite.example>").Header("List-Unsubscribe", "<https://kite.example/u>")
            .Text("New this week: kites from 20 on.").Build();
        var letter = From("Ana North <ana@north.example>").Text("Hi Jim,\n\nthe boat is mended.\n\nAna").Build();

        (ChangeOf(news) * 5).ShouldBeLessThan(ChangeOf(letter));
    }

    // How far the odds move when every letter's bias grows by three.
    private static double ChangeOf(IncomingMessage mail)
    {
        var shipped = OutreachWeights.Shipped;
        double Odds(double more)
        {
            var weights = shipped with { Temperature = 1, Letter = shipped.Letter with { Temperature = 1, Bias = shipped.Letter.Bias + more } };
            var verdict = new OutreachModel(weights).Classify(mail.Envelope, MessageReader.Read(mail, Me), SenderHistory.None);
            var many = verdict.Probabilities[(int)OutreachClass.Broadcast] + verdict.MassMergeProbability;
            return Math.Log(many / (1 - many));
        }

        return Odds(3) - Odds(0);
    }

    private static double Odds(string text) => MessageReader.Read(From("ana@north.example").Text(text), Me).Wording.RoundOdds;
}
