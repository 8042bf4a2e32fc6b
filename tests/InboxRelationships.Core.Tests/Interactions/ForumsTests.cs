using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Interactions;

public sealed class ForumsTests
{
    private const string Group = "boats@north.example";

    [Fact]
    public void Where_people_answer_each_other_a_later_message_came_by_a_forum()
    {
        var answerers = Before(
            Post("ana", "Tar", "t1"), Post("ben", "Re: Tar", "t1"), Post("cleo", "Re: Tar", "t1"), Post("dev", "Sails for sale", "t2"));

        answerers.ShouldBe([0, 0, 1, 2]);
    }

    [Fact]
    public void Who_only_answers_themselves_makes_no_forum() =>
        Before(Post("ana", "Tar", "t1"), Post("ana", "Re: Tar", "t1"), Post("ben", "Sails", "t2"))[^1].ShouldBe(0);

    [Fact]
    public void Announcements_of_several_people_are_no_talk() =>
        Before(Post("ana", "New canteen", "t1"), Post("ben", "Lift out of order", "t2"), Post("cleo", "Holidays", "t3"), Post("dev", "Party", "t4"))[^1].ShouldBe(0);

    [Fact]
    public void Letters_that_name_the_owner_make_no_forum_of_their_other_addressees()
    {
        IncomingMessage Round(string who, string subject) =>
            From($"{who}@north.example").To("me", "hull@north.example").Subject(subject).InThread("t1");

        Before(Round("ana", "Tar"), Round("ben", "Re: Tar"), Round("cleo", "Re: Tar"), From("dev@north.example").To("hull@north.example").Subject("Keel"))[^1]
            .ShouldBe(0);
    }

    [Fact]
    public void A_list_that_writes_in_its_own_name_has_authors_all_the_same()
    {
        IncomingMessage Munged(string who, string subject, string thread) =>
            From($"{who} via Boats <{Group}>").To(Group).Subject(subject).InThread(thread);

        Before(Munged("Ana", "Tar", "t1"), Munged("Ben", "Re: Tar", "t1"), Munged("Cleo", "Re: Tar", "t1"), Munged("Dev", "Sails", "t2"))[^1].ShouldBe(2);
    }

    private static IncomingMessage Post(string who, string subject, string thread) =>
        From($"{who}@north.example").To(Group).Subject(subject).InThread(thread);

    private static List<int> Before(params IncomingMessage[] messages)
    {
        var forums = new Forums(Me);
        var told = new List<int>();
        foreach (var mail in messages.Select(m => m.Envelope))
        {
            told.Add(forums.AnswerersBefore(mail));
            forums.Note(mail);
        }

        return told;
    }
}
