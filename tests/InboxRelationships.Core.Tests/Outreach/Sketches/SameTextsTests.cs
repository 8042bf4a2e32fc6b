using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Testing.Mail;
using static InboxRelationships.Core.Tests.Outreach.Sketches.Letters;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach.Sketches;

public sealed class SameTextsTests
{
    private const string Footer = "\n\nThis house has been selling ropes and sails to those who go out early and come home late "
        + "since the harbour was built by the old mayor and his brothers.";

    [Fact]
    public void A_yearly_letter_knows_the_years_before()
    {
        MailBuilder Yearly(int year) => Hunter.WithId(year + 1).After(TimeSpan.FromDays(365 * year))
            .Text(Template.Replace("SLOT", $"{2020 + year}", StringComparison.Ordinal));
        var letters = Enumerable.Range(0, 6).Select(year => Sketched(Yearly(year))).ToList();

        var fifth = PassOver(letters).Of(letters[5].Envelope);

        fifth.OfSender.Select(t => t.MessageId).ShouldBe([5, 4, 3, 2, 1]);
        fifth.OfColleagues.ShouldBeEmpty();
    }

    [Fact]
    public void The_earlier_letter_knows_the_later_too()
    {
        var letters = new[] { Sketched(Hunter.WithId(1).Text(Template)), Sketched(Hunter.WithId(2).After(TimeSpan.FromDays(300)).Text(Template)) };

        PassOver(letters).Of(letters[0].Envelope).OfSender.Single().MessageId.ShouldBe(2);
    }

    [Fact]
    public void Colleagues_of_one_firm_are_told_from_the_sender()
    {
        var letters = new[]
        {
            Sketched(Hunter.WithId(1).Text(Template)),
            Sketched(From("Otto Other <otto@hunters.example>").WithId(2).After(TimeSpan.FromDays(20)).Text(Template)),
            Sketched(From("Una Unrelated <una@elsewhere.example>").WithId(3).After(TimeSpan.FromDays(30)).Text(Template)),
        };
        var texts = PassOver(letters);

        texts.Of(letters[1].Envelope).OfColleagues.Single().MessageId.ShouldBe(1);
        texts.Of(letters[1].Envelope).OfSender.ShouldBeEmpty();
        texts.Of(letters[2].Envelope).ShouldBe(SameText.None);
    }

    [Fact]
    public void A_letter_mended_the_same_day_or_repeated_in_its_conversation_is_no_second_one()
    {
        var letters = new[]
        {
            Sketched(Hunter.WithId(1).InThread("t").Text(Template)),
            Sketched(Hunter.WithId(2).After(TimeSpan.FromHours(3)).Text(Template)),
            Sketched(Hunter.WithId(3).InThread("t").After(TimeSpan.FromDays(40)).Text(Template)),
        };

        PassOver(letters).Of(letters[0].Envelope).ShouldBe(SameText.None);
    }

    [Fact]
    public void A_footer_makes_no_template_of_letters_that_have_nothing_else_in_common()
    {
        var letters = Enumerable.Range(1, 12).Select(i => Sketched(Hunter.WithId(i).After(TimeSpan.FromDays(9 * i)).Text(Unlike(i) + Footer))).ToList();
        var texts = PassOver(letters);

        letters.ShouldAllBe(l => texts.Of(l.Envelope).OfSender.Count == 0);
    }

    [Fact]
    public void My_own_letter_to_two_hundred_is_seen_in_every_copy()
    {
        var letters = Enumerable.Range(1, 200).Select(i => Sketched(
            From("me").To($"Reader <reader{i}@r{i}.example>").WithId(i).After(TimeSpan.FromMinutes(10 * i))
                .Text(Template.Replace("SLOT", $"r{i}", StringComparison.Ordinal)))).ToList();
        var texts = PassOver(letters, block: 50);

        letters.ShouldAllBe(l => texts.Of(l.Envelope).OwnReaders == 199);
    }

    [Fact]
    public void My_own_text_used_again_a_month_later_is_no_round_letter()
    {
        var letters = Enumerable.Range(1, 4)
            .Select(i => Sketched(From("me").To($"reader{i}@r{i}.example").WithId(i).After(TimeSpan.FromDays(30 * i)).Text(Template))).ToList();

        PassOver(letters).Of(letters[3].Envelope).OwnReaders.ShouldBe(0);
    }

    [Fact]
    public void Blocks_change_nothing()
    {
        var letters = Enumerable.Range(1, 40)
            .Select(i => Sketched(Hunter.WithId(i).After(TimeSpan.FromDays(7 * i)).Text(i % 5 == 0 ? Template : Unlike(i)))).ToList();
        var (single, blocks) = (PassOver(letters), PassOver(letters, block: 16));

        letters.ShouldAllBe(l => single.Of(l.Envelope).OfSender.SequenceEqual(blocks.Of(l.Envelope).OfSender));
    }

    [Fact]
    public void Letters_in_part_alike_are_one_only_under_one_subject()
    {
        var some = string.Join(' ', Template.Split(' ').Take(11)) + " " + Unlike(3);
        var letters = (string subject) => new[]
        {
            Sketched(Hunter.WithId(1).Subject("A thought").Text(Template)),
            Sketched(Hunter.WithId(2).Subject(subject).After(TimeSpan.FromDays(40)).Text(some)),
        };

        PassOver(letters("A thought")).Of(letters("A thought")[1].Envelope).OfSender.Count.ShouldBe(1);
        PassOver(letters("Another")).Of(letters("Another")[1].Envelope).OfSender.ShouldBeEmpty();
    }
}
