using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Testing.Mail;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach;

public sealed class OutreachModelTests
{
    private const string Random = "a8F3kq09ZxT71bbQw2Lm4";

    private static readonly OutreachModel Model = new();
    private static readonly SenderHistory OldFriend = new() { ReceivedBefore = 40, SentBefore = 35, DaysSinceTwoWay = 900, IsContact = true };
    private static readonly SenderHistory Colleague = OldFriend with { DaysSinceTwoWay = 3 };

    private static MailBuilder Friend => From("Ron Avery <ron.avery@lakes.example>");

    private static MailBuilder Vote => Friend.Subject("Happy New Year!").Text("""
        Happy New Year Jim!

        It's been a long time, I hope you and the kids are well. I have been nominated for the Lake Leaders award and it would mean
        a lot to me if you cast your vote. It takes a minute:
        """).Link("https://awards.example/lake-leaders/vote");

    private static MailBuilder HonestNewYear => Friend.Subject("Happy New Year!").Text("""
        Happy New Year Jim!

        It's been a long time, I hope you and the kids are well. Did Emma get into the music school in the end? I moved the boat to
        the north pier last week and thought of our night under the bridge. I will be in town from the 12th to the 15th.
        Are you free for dinner on the 13th?

        Ron
        """);

    private static MailBuilder Newsletter => From("Lakeside Living <newsletter@lakeside.example>").Subject("20% off all garden chairs!").Text("""
        NEW THIS WEEK
        Garden chairs from $49
        Free delivery on all orders over $100. Limited time offer, shop now!
        Save 20% with our exclusive discount. Click here to see all deals.
        You are receiving this because you signed up. Unsubscribe
        """).Link($"https://click.lakeside.example/{Random}").Image("https://img.lakeside.example/a.png", 600, 200);

    [Fact]
    public void A_merge_from_an_old_friend_is_a_merge() => ClassOf(Vote, OldFriend).ShouldBe(OutreachClass.MassMerge);

    [Fact]
    public void An_honest_new_year_s_letter_with_a_question_is_personal() => ClassOf(HonestNewYear, OldFriend).ShouldBe(OutreachClass.Personal);

    [Fact]
    public void The_reasons_of_a_merge_name_what_was_seen()
    {
        var reasons = Verdict(Vote, OldFriend).Reasons;

        reasons.ShouldContain(r => r.Code == "pivot" && r.Weight > 0);
        reasons.ShouldContain(r => r.Weight < 0);
    }

    [Fact]
    public void The_owner_s_answer_clears_the_suspicion() => ClassOf(Vote, OldFriend with { OwnerAnswered = true }).ShouldBe(OutreachClass.Personal);

    [Fact]
    public void A_note_from_a_colleague_is_personal() =>
        ClassOf(Friend.Subject("Re: pier").Text("Hi Jim,\n\nyes, Thursday works. Can you bring the keys?\n\nRon"), Colleague).ShouldBe(OutreachClass.Personal);

    [Fact]
    public void A_stranger_s_specific_first_note_is_personal() =>
        ClassOf(From("Mara Lind <mara.lind@harbour.example>").Subject("Your talk in Delft").Text("""
            Dear Jim,

            I sat in the third row when you spoke about tidal gates in Delft, and I keep thinking about what you said on silt. We have the same
            trouble at our lock, and I measured it for two winters. May I send you the figures? I would like to know if they fit yours.

            Mara Lind
            """), SenderHistory.None).ShouldBe(OutreachClass.Personal);

    [Fact]
    public void A_stranger_s_offer_without_any_tool_s_mark_is_a_merge() =>
        ClassOf(From("Kay Dunn <kay@growth.example>").Subject("Opportunity").Text("""
            Hi Jim,

            I came across your profile and your background caught my attention. I am working on an exciting role with a leading firm: a
            competitive salary and full flexibility. Are you open to a quick call this week? If it is not the right time, feel free to pass this on
            to anyone in your network.

            Kay
            """), SenderHistory.None).ShouldBe(OutreachClass.MassMerge);

    [Fact]
    public void Many_links_and_hardly_a_word_is_no_letter()
    {
        var mail = From("Lakeside <news@lakeside.example>").Subject("Our picks").Text("Look:");
        foreach (var i in Enumerable.Range(0, 30)) mail = mail.Link($"https://go{i}.lakeside.example/{i}", "go");

        ClassOf(mail, SenderHistory.None).ShouldBe(OutreachClass.Broadcast);
    }

    [Fact]
    public void A_note_without_any_words_from_a_person_is_personal() =>
        ClassOf(Friend.Subject("photos"), Colleague).ShouldBe(OutreachClass.Personal);

    [Fact]
    public void A_newsletter_is_broadcast_with_and_without_its_headers()
    {
        ClassOf(Newsletter, SenderHistory.None).ShouldBe(OutreachClass.Broadcast);
        ClassOf(Newsletter.Header("List-Unsubscribe", "<https://lakeside.example/u>"), SenderHistory.None).ShouldBe(OutreachClass.Broadcast);
    }

    [Theory]
    [InlineData(-1, -1, true)]
    [InlineData(1, -1, false)]
    [InlineData(-1, 1, false)]
    public void A_broadcast_has_to_pass_both_lines(int beyondPersonal, int beyondDiscussion, bool passes)
    {
        const double step = 1e-6;
        var of = Verdict(Newsletter, SenderHistory.None).Probabilities;
        var many = of[(int)OutreachClass.Broadcast] + of[(int)OutreachClass.MassMerge];
        double Line(OutreachClass other, int beyond) => (many / (many + of[(int)other])) + (beyond * step);
        var lines = new BroadcastLines(Line(OutreachClass.Personal, beyondPersonal), Line(OutreachClass.Discussion, beyondDiscussion));

        var verdict = Verdict(Newsletter, SenderHistory.None, new(OutreachWeights.Shipped with { BroadcastFrom = lines }));

        (verdict.Class == OutreachClass.Broadcast).ShouldBe(passes);
    }

    [Fact]
    public void A_sales_tool_s_letter_by_name_is_a_merge() =>
        ClassOf(From("Kay Dunn <kay@growth.example>").Subject("Re: quick question").Header("Received", "from x").Header("X-Outreach-Sent", "true").Text("""
            Hi Jim,

            I hope this finds you well. I help leaders like you double their pipeline. Do you have 15 minutes this week? Book a call here.

            Kay
            """).Link($"https://go.growthlinks.example/{Random}").Image($"https://go.growthlinks.example/o/{Random}", 1, 1), SenderHistory.None)
            .ShouldBe(OutreachClass.MassMerge);

    [Fact]
    public void A_place_holder_left_open_is_a_merge() =>
        ClassOf(Friend.Subject("Catching up").Text("Hi {{first_name}},\n\nI hope you are well. I wrote a book and would love your support.\n\nRon"), OldFriend)
            .ShouldBe(OutreachClass.MassMerge);

    [Fact]
    public void A_post_through_a_list_is_discussion() =>
        ClassOf(Friend.To("boats@lists.example").Subject("[boats] Re: caulking").Header("List-Post", "<mailto:boats@lists.example>")
            .Header("List-Unsubscribe", "<x>").Header("Precedence", "list").Header("In-Reply-To", "<1@x.example>")
            .Text("I used pine tar and it held for years.\n\n> What do you use?"), SenderHistory.None).ShouldBe(OutreachClass.Discussion);

    [Fact]
    public void A_post_to_a_group_that_leaves_no_header_is_discussion_where_people_answer_each_other() =>
        ClassOf(Friend.To("boats@north.example").Subject("Re: caulking").Text("I used pine tar and it held for years.\n\n> What do you use?"),
            SenderHistory.None with { AnswerersHere = 3 }).ShouldBe(OutreachClass.Discussion);

    [Theory]
    [InlineData(MeetingMail.Accepted)]
    [InlineData(MeetingMail.Declined)]
    [InlineData(MeetingMail.Cancelled)]
    public void A_calendar_answer_is_transactional(MeetingMail kind) =>
        ClassOf(Friend.Subject("Accepted: Lunch").Meeting(kind), Colleague).ShouldBe(OutreachClass.Transactional);

    [Fact]
    public void An_absence_note_is_transactional() =>
        ClassOf(Friend.Subject("Automatic reply: pier").Header("Auto-Submitted", "auto-replied").Text("I am away until Monday."), Colleague)
            .ShouldBe(OutreachClass.Transactional);

    [Fact]
    public void A_receipt_is_transactional() =>
        ClassOf(From("Lakeside Shop <no-reply@lakeside.example>").Subject("Your order 4711 has been shipped").Text("""
            Order confirmation
            Your order has been shipped. Tracking number: 99 1234.
            Your payment of $49 was received. This is an automated message, do not reply.
            """).Header("Auto-Submitted", "auto-generated"), SenderHistory.None).ShouldBe(OutreachClass.Transactional);

    [Fact]
    public void My_letter_to_one_is_personal() =>
        ClassOf(From("me").To("ron.avery@lakes.example").Text("Dear Ron,\n\nDinner on the 13th it is.\n\nJim"), SenderHistory.None)
            .ShouldBe(OutreachClass.Personal);

    [Fact]
    public void My_round_letter_in_hidden_copies_is_not_personal()
    {
        string[] friends = [.. Enumerable.Range(0, 30).Select(i => $"friend{i}@lakes.example")];

        ClassOf(From("me").To("me").Bcc(friends).Text("Dear friends,\n\nthis was our year."), SenderHistory.None).ShouldBe(OutreachClass.Broadcast);
    }

    [Fact]
    public void The_same_letter_of_mine_to_many_one_by_one_is_a_merge() =>
        ClassOf(From("me").To("Ron Avery <ron.avery@lakes.example>").Text("Dear Ron,\n\nI am running for the board. Please vote for me.\n\nJim"),
            new() { SameSubjectRecipients = 25 }).ShouldBe(OutreachClass.MassMerge);

    [Fact]
    public void Probabilities_sum_to_one()
    {
        var verdict = Verdict(Vote, OldFriend);

        verdict.Probabilities.Sum().ShouldBe(1, 1e-9);
        verdict.MassMergeProbability.ShouldBe(verdict.Probabilities[(int)OutreachClass.MassMerge]);
    }

    [Fact]
    public void Earlier_contact_speaks_for_the_person() =>
        Verdict(HonestNewYear, Colleague).Probabilities[0].ShouldBeGreaterThan(Verdict(HonestNewYear, SenderHistory.None).Probabilities[0]);

    [Fact]
    public void Earlier_contact_does_not_clear_a_merge() => ClassOf(Vote, Colleague).ShouldBe(OutreachClass.MassMerge);

    [Fact]
    public void Every_shipped_weight_belongs_to_something_that_is_seen()
    {
        var weights = OutreachWeights.Shipped;
        var codes = OutreachFeature.All.Select(f => f.Code).ToList();

        codes.ShouldBeUnique();
        weights.Worded.Weights.Keys.Concat(weights.Unworded.Weights.Keys).Concat(weights.Priors.Keys)
            .Concat(weights.Sent.Keys).Concat(weights.Form.Keys).Except(codes).ShouldBeEmpty();
        weights.Worded.Weights.Values.Concat(weights.Unworded.Weights.Values).Concat(weights.Priors.Values)
            .Concat(weights.Sent.Values).ShouldAllBe(w => w.Length == 4);
    }

    private static OutreachClass ClassOf(MailBuilder mail, SenderHistory history) => Verdict(mail, history).Class;

    private static OutreachVerdict Verdict(MailBuilder mail, SenderHistory history, OutreachModel? model = null)
    {
        IncomingMessage message = mail;
        return (model ?? Model).Classify(message.Envelope, MessageReader.Read(message, Me), history);
    }
}
