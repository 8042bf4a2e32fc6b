using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Testing.Mail;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach;

public sealed class OwnerFeedbackTests
{
    private static MailBuilder Henny => From("Henny Hunter <henny@hunters.example>");

    [Fact]
    public void It_counts_for_the_message_itself_and_leans_on_the_sender_s_others()
    {
        var timeline = Timeline(Henny.WithId(1), Henny.WithId(2).After(TimeSpan.FromDays(1)));
        var feedback = new OwnerFeedback(timeline, new Dictionary<long, OwnerSaid> { [1] = OwnerSaid.RoundLetter });

        feedback.In(timeline.Mails[0], SenderHistory.None).Said.ShouldBe(OwnerSaid.RoundLetter);
        feedback.In(timeline.Mails[0], SenderHistory.None).FeedbackOnSender.Value.ShouldBe(0);
        feedback.In(timeline.Mails[1], SenderHistory.None).FeedbackOnSender.Value.ShouldBe(0.25);
    }

    [Fact]
    public void Nothing_is_learned_from_a_thread_I_wrote_in()
    {
        var answer = From("me").To("henny@hunters.example").WithId(2).InThread("t").After(TimeSpan.FromDays(1));
        var timeline = Timeline(Henny.WithId(1).InThread("t"), answer, Henny.WithId(3).After(TimeSpan.FromDays(9)));
        var feedback = new OwnerFeedback(timeline, new Dictionary<long, OwnerSaid> { [1] = OwnerSaid.RoundLetter });

        feedback.In(timeline.Mails[0], SenderHistory.None).Said.ShouldBe(OwnerSaid.RoundLetter);
        feedback.In(timeline.Mails[2], SenderHistory.None).ShouldBe(SenderHistory.None);
    }

    [Fact]
    public void Nothing_learned_bears_on_a_thread_I_wrote_in()
    {
        var answer = From("me").To("henny@hunters.example").WithId(3).InThread("t").After(TimeSpan.FromDays(2));
        var timeline = Timeline(Henny.WithId(1), Henny.WithId(2).InThread("t").After(TimeSpan.FromDays(1)), answer);
        var feedback = new OwnerFeedback(timeline, new Dictionary<long, OwnerSaid> { [1] = OwnerSaid.RoundLetter });

        feedback.In(timeline.Mails[1], SenderHistory.None).FeedbackOnSender.Value.ShouldBe(0);
    }

    [Fact]
    public void Another_copy_of_the_text_is_leaned_on_too()
    {
        var timeline = Timeline(Henny.WithId(1), From("Otto <otto@hunters.example>").WithId(2).After(TimeSpan.FromDays(5)));
        var feedback = new OwnerFeedback(timeline, new Dictionary<long, OwnerSaid> { [1] = OwnerSaid.Personal });

        var other = feedback.In(timeline.Mails[1], new() { Texts = new() { OfColleagues = [new Twin(1, Start)] } });

        other.FeedbackOnText.Value.ShouldBe(-0.25);
        other.FeedbackOnSender.Value.ShouldBe(0);
    }

    private static ContactTimeline Timeline(params MailBuilder[] letters) => new(Me, letters.Select(l => l.Build().Envelope), []);
}
