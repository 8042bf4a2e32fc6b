using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Testing.Mail;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach;

public sealed class TemplateFeaturesTests
{
    private static readonly OutreachModel Model = new();
    private static readonly SenderHistory Colleague = new() { ReceivedBefore = 40, SentBefore = 35, DaysSinceTwoWay = 3 };

    private static readonly SameText Everywhere = new()
    {
        OfSender = [new(7, Start.AddMonths(-13)), new(8, Start.AddMonths(-25))],
        OfColleagues = [new(9, Start.AddMonths(-2))],
        SeenBy = 4,
    };

    private static MailBuilder Plain => From("Henny Hunter <henny@hunters.example>").Subject("A thought")
        .Text(
            "Dear Jim,\nI thought of you when the first snow fell on the pier this morning.\nCould we talk about next summer's boat when you are back?\nHenny");

    [Fact]
    public void Other_copies_of_a_text_turn_a_letter_into_a_round_letter_and_say_when()
    {
        var verdict = Verdict(Plain, Colleague with { Texts = Everywhere });

        verdict.Class.WentToMany().ShouldBeTrue(string.Join(' ', verdict.Reasons));
        TextOf(verdict, "sameLetter").ShouldBe("The same letter went to you in December 2024 and December 2023.");
        TextOf(verdict, "colleaguesUse").ShouldBe("Somebody else at the sender's organisation uses this text.");
        TextOf(verdict, "seenByColleagues").ShouldBe("Seen by 4 of your colleagues.");
        verdict.Twins!.Select(t => t.MessageId).ShouldBe([7, 8, 9]);
    }

    [Fact]
    public void The_owner_s_reply_clears_all_of_it() =>
        Verdict(Plain, Colleague with { Texts = Everywhere, OwnerAnswered = true, Row = new([2, 4]), FeedbackOnSender = new(0, 5) })
            .Class.ShouldBe(OutreachClass.Personal);

    [Fact]
    public void Once_repeated_by_somebody_one_writes_with_is_not_yet_a_round_letter() =>
        Verdict(Plain, Colleague with { Texts = new() { OfSender = [new(7, Start.AddMonths(-1))] } })
            .ShouldSatisfyAllConditions(v => v.Class.ShouldBe(OutreachClass.Personal, string.Join(' ', v.Reasons)));

    [Theory]
    [InlineData(OwnerSaid.Personal, false)]
    [InlineData(OwnerSaid.RoundLetter, true)]
    public void What_the_owner_says_decides(OwnerSaid said, bool wentToMany)
    {
        var history = Colleague with { Said = said, Texts = said == OwnerSaid.Personal ? Everywhere : SameText.None };

        var verdict = Verdict(Plain, history);

        verdict.Class.WentToMany().ShouldBe(wentToMany);
        verdict.Reasons[0].Text.ShouldStartWith("You said");
    }

    [Fact]
    public void What_was_said_of_a_sender_moves_others_a_little_and_within_bounds()
    {
        var (none, one, hundred) = (Many(new()), Many(new(0, 1)), Many(new(0, 100)));

        one.ShouldBeGreaterThan(none);
        hundred.ShouldBeGreaterThan(one);
        (LogOdds(hundred) - LogOdds(none)).ShouldBeLessThan(4);

        double Many(FeedbackLean lean) => Verdict(Plain, Colleague with { FeedbackOnSender = lean })
            .Probabilities.Where((_, i) => ((OutreachClass)i).WentToMany()).Sum();
        static double LogOdds(double p) => Math.Log(p / (1 - p));
    }

    [Fact]
    public void My_own_text_to_twelve_others_is_my_round_letter()
    {
        var own = From("me").To("ann@north.example").Text("Dear Ann,\nthe house is sold and we are moving to the coast in May.\nJim");

        var verdict = Verdict(own, new() { Texts = new() { OwnReaders = 12 } });

        verdict.Class.WentToMany().ShouldBeTrue();
        TextOf(verdict, "ownRound").ShouldBe("You sent nearly the same text to 12 others within a week.");
    }

    [Fact]
    public void A_row_of_letters_two_and_four_days_apart_is_seen()
    {
        var letters = new[] { Step(1, 0), Step(2, 2), Step(3, 6) };
        var timeline = new ContactTimeline(Me, letters.Select(l => l.Build().Envelope), []);
        foreach (var mail in timeline.Mails.Take(2)) timeline.Note(mail, wentToMany: false);

        var history = timeline.Before(timeline.Mails[2]);

        history.Row.Gaps.ShouldBe([2, 4]);
        history.ContinuesSubject.ShouldBeTrue();
        TextOf(Verdict(letters[2], history), "sequenceStep").ShouldBe("It is letter 3 of a row without an answer from you, 2 and 4 days apart.");
    }

    [Fact]
    public void A_word_of_mine_ends_the_row()
    {
        var letters = new[] { Step(1, 0), From("me").To("henny@hunters.example").WithId(9).InThread("s").After(TimeSpan.FromDays(1)), Step(2, 2) };
        var timeline = new ContactTimeline(Me, letters.Select(l => l.Build().Envelope), []);
        foreach (var mail in timeline.Mails.Take(2)) timeline.Note(mail, wentToMany: false);

        timeline.Before(timeline.Mails[2]).Row.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void A_friend_may_remind_me_once() =>
        Verdict(Step(2, 2), Colleague with { Row = new([2]), ContinuesSubject = true }).Reasons.ShouldNotContain(r => r.Code == "sequenceStep");

    private static MailBuilder Step(int number, int day) => Plain.Subject("A thought").InThread("s").WithId(number).After(TimeSpan.FromDays(day));

    private static string TextOf(OutreachVerdict verdict, string code) => verdict.Reasons.Single(r => r.Code == code).Text;

    private static OutreachVerdict Verdict(IncomingMessage message, SenderHistory history) =>
        Model.Classify(message.Envelope, MessageReader.Read(message, Me), history);
}
