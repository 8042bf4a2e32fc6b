using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Testing.Mail;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach;

/// <summary>What a letter's rarer words say of what its writer and the owner share.</summary>
public sealed class CommonGroundTests
{
    private const string Boat = "We took the Marigold out past Skerry Point and found Hollis at the lighthouse with the brass sextant.";

    private static readonly NameKeys Keys = new([1, 2, 3, 4]);

    [Fact]
    public void What_two_wrote_about_is_met_again()
    {
        var terms = Before("Is the Marigold still at Skerry Point? Hollis asked about the sextant.", Written(1, Boat), Received(2, "Ron", Boat)).Terms;

        terms.PairLetters.ShouldBe(2);
        terms.Shared.ShouldBeGreaterThan(0.6);
    }

    [Fact]
    public void Another_matter_shares_nothing() =>
        Before("Our programme Pinnacle was nominated by Metropolitan Business for the Catalyst award.", Written(1, Boat), Received(2, "Ron", Boat))
            .Terms.Shared.ShouldBeLessThan(0.05);

    [Fact]
    public void A_stranger_may_speak_of_what_the_owner_writes_about()
    {
        var terms = Before("I was told about the Marigold and Skerry Point.", From("me").To("other@lakes.example").Text(Boat).WithId(1)).Terms;

        (terms.PairLetters, terms.Shared).ShouldBe((0, 0));
        terms.Own.ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void Names_of_the_letter_s_own_people_are_no_common_ground() =>
        TermsOf(Letter("Dear Jim Hale, it is me, Avery of the lakes.")).Words.ShouldBe(TermsOf(Letter("it is me of the lakes")).Words);

    [Fact]
    public void A_letter_to_many_makes_no_common_ground()
    {
        var mails = new[] { Written(1, "Thanks."), Received(2, "Ron", Boat) };

        Pass(mails, Letter(Boat), wentToMany: true).Terms.Shared.ShouldBe(0);
        Pass(mails, Letter(Boat), wentToMany: false).Terms.Shared.ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void A_book_leaves_few_words() =>
        TermsOf(Letter(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"extraordinary{i}")))).Words.Count.ShouldBe(LetterTerms.Most);

    [Fact]
    public void Another_mailbox_s_key_gives_other_words() =>
        TermsOf(Letter(Boat)).Words.Intersect(MessageReader.Read(Letter(Boat), Me, new NameKeys([9])).Terms.Words).ShouldBeEmpty();

    [Fact]
    public void Words_are_stored_and_read()
    {
        var terms = TermsOf(Letter($"Hi Jim,\n\n{Boat}"));

        var read = LetterTerms.FromBytes(terms.ToBytes());

        (read.Greeted, read.Words).ShouldBe((terms.Greeted, terms.Words), Comparer);
        LetterTerms.FromBytes(LetterTerms.None.ToBytes()).ShouldBe(LetterTerms.None);
    }

    [Fact]
    public void A_sender_who_wrote_Jim_and_now_writes_Mr_Hale_greets_otherwise()
    {
        var past = new[] { Written(1, "Thanks."), Received(2, "Ron", "Hi Jim,\n\nyes."), Received(3, "Ron", "Hi Jim,\n\nno.") };

        Pass(past, Letter("Hi Hale,\n\nvote for us."), false).GreetedOtherwise.ShouldBeTrue();
        Pass(past, Letter("Hi Jim,\n\nvote for us."), false).GreetedOtherwise.ShouldBeFalse();
    }

    private static IEqualityComparer<(uint, IReadOnlyList<uint>)> Comparer { get; } =
        EqualityComparer<(uint Greeted, IReadOnlyList<uint> Words)>
            .Create((a, b) => a.Greeted == b.Greeted && a.Words.SequenceEqual(b.Words), x => x.Words.Count);

    private static MailBuilder Letter(string text) => From("Ron Avery <ron@lakes.example>").Text(text).WithId(99).After(TimeSpan.FromDays(99));

    private static MailBuilder Written(int day, string text) =>
        From("me").To("Ron Avery <ron@lakes.example>").Text(text).WithId(day).After(TimeSpan.FromDays(day));

    private static MailBuilder Received(int day, string name, string text) =>
        From($"{name} Avery <ron@lakes.example>").Text(text).WithId(day).After(TimeSpan.FromDays(day));

    private static LetterTerms TermsOf(IncomingMessage message) => MessageReader.Read(message, Me, Keys).Terms;

    private static SenderHistory Before(string text, params MailBuilder[] past) => Pass(past, Letter(text), false);

    private static SenderHistory Pass(IEnumerable<MailBuilder> past, IncomingMessage letter, bool wentToMany)
    {
        var messages = past.Select(p => p.Build()).Append(letter).ToDictionary(m => m.Envelope.Id);
        var timeline = new ContactTimeline(Me, messages.Values.Select(m => m.Envelope), []);
        foreach (var mail in timeline.Mails.Where(m => m.Id != letter.Envelope.Id))
            timeline.Note(mail, wentToMany && mail.Direction == Direction.In, TermsOf(messages[mail.Id]));
        return timeline.Before(letter.Envelope, TermsOf(letter));
    }
}
