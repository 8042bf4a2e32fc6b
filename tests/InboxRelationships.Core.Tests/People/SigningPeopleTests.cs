using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.People;

public sealed class SigningPeopleTests
{
    private static readonly Participant Info = new("info@lindqvist.example", "Lindqvist Boats");

    [Fact]
    public void What_stood_under_one_letter_only_is_not_believed_what_stood_under_two_is()
    {
        var once = History.OfMe().Signed(Dev, 9, title: "Buyer");

        once.Mined().PersonOf(Dev).JobTitle.ShouldBeNull();
        once.Signed(Dev, 8, title: "buyer", organisation: "Fabrikam Inc.").Signed(Dev, 7, title: "Buyer", organisation: "Fabrikam Inc.").Mined().PersonOf(Dev)
            .ShouldSatisfyAllConditions(
                p => p.JobTitle.ShouldBe("Buyer"),
                p => p.Organisations.ShouldBe(["Fabrikam Inc."]),
                p => p.WorkReasons.ShouldBe([
                    "Title: as they sign, under 3 letters, the last in March 2026.",
                    "Organisation: as they sign, under 2 letters, the last in March 2026.",
                ]));
    }

    [Fact]
    public void What_stood_once_below_their_own_full_name_is_theirs()
    {
        var own = History.OfMe().Signed(Dev, 9, name: "Dev R. Patel", title: "Buyer");
        var anothers = History.OfMe().Signed(Dev, 9, name: "Mia Sorel", title: "Buyer");

        own.Mined().PersonOf(Dev).WorkReasons.ShouldBe(["Title: as they signed a letter in March 2026."]);
        anothers.Mined().PersonOf(Dev).JobTitle.ShouldBeNull();
    }

    [Fact]
    public void Who_was_promoted_bears_the_new_title_however_long_the_old_one_was_held()
    {
        var history = History.OfMe();
        for (var day = 90; day > 20; day -= 10) history = history.Signed(Dev, day, title: "Buyer");

        history.Signed(Dev, 9, title: "Head of Purchasing").Signed(Dev, 5, title: "Head of Purchasing")
            .Mined().PersonOf(Dev).JobTitle.ShouldBe("Head of Purchasing");
    }

    [Fact]
    public void The_owners_card_and_word_go_before_the_signature()
    {
        var told = History.OfMe().Signed(Dev, 9, title: "Buyer", organisation: "Fabrikam Inc.")
            .Signed(Dev, 8, title: "Buyer", organisation: "Fabrikam Inc.").Told();
        var card = new ContactCard("c1", "Dev Patel", [Dev.Address], "Fabrikam Boatyard", "Purser");
        var correction = new Correction(CorrectionKind.Organisation, Dev.Address, Text: "Patel & Sons");

        var carded = Core.Mining.MailboxMiner.Mine(told with { Contacts = [card] }, History.Today).PersonOf(Dev);
        var said = Core.Mining.MailboxMiner.Mine(told with { Corrections = [correction] }, History.Today).PersonOf(Dev);

        carded.ShouldSatisfyAllConditions(p => p.JobTitle.ShouldBe("Purser"), p => p.Organisations.ShouldBe(["Fabrikam Boatyard"]));
        said.ShouldSatisfyAllConditions(p => p.JobTitle.ShouldBe("Buyer"), p => p.Organisations.ShouldBe(["Patel & Sons"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("dev patel")]
    [InlineData("Dev")]
    [InlineData("Fabrikam Sales")]
    public void Where_the_headers_show_no_full_name_the_signed_one_is_shown(string? header)
    {
        var dev = Dev with { Name = header };

        var person = History.OfMe().Signed(dev, 9, name: "Dev Patel").Signed(dev, 8, name: "Dev Patel").Mined().PersonOf(dev);

        person.DisplayName.ShouldBe("Dev Patel");
        person.Why.ShouldContain("Named as their letters are signed.");
    }

    [Fact]
    public void A_full_name_in_the_headers_stays() =>
        History.OfMe().Signed(Dev, 9, name: "D. Patel").Signed(Dev, 8, name: "D. Patel").Mined().PersonOf(Dev).DisplayName.ShouldBe("Dev Patel");

    [Fact]
    public void A_round_letter_says_nothing_of_who_somebody_is() =>
        History.OfMe().Signed(Dev, 9, title: "Buyer", of: OutreachClass.Broadcast).Signed(Dev, 8, title: "Buyer", of: OutreachClass.MassMerge).Mined()
            .PersonOf(Dev).JobTitle.ShouldBeNull();

    [Fact]
    public void Info_at_a_one_person_firm_is_the_human_who_signs_all_its_letters()
    {
        var oneWay = History.OfMe().Signed(Info, 9, name: "Cleo Lindqvist").Signed(Info, 7, name: "Cleo M. Lindqvist");
        oneWay.Mined().PersonOf(Info).Kind.ShouldBe(PersonKind.Role);

        var person = oneWay.Sent(to: Info, daysAgo: 8).Mined().PersonOf(Info);

        person.Kind.ShouldBe(PersonKind.Human);
        person.DisplayName.ShouldBe("Cleo M. Lindqvist");
        person.Why.ShouldContain("\"info\" names a function, but all letters from there are signed by one person.");
    }

    [Fact]
    public void Info_that_several_answer_is_a_function()
    {
        var signed = History.OfMe().Sent(to: Info, daysAgo: 9).Signed(Info, 8, name: "Cleo Lindqvist")
            .Signed(Info, 7, name: "Cleo Lindqvist").Signed(Info, 6, name: "Mia Sorel");
        var unsigned = History.OfMe().Sent(to: Info, daysAgo: 9).Received(Info, 8).Received(Info, 7);
        var shown = History.OfMe().Sent(to: Info, daysAgo: 9).Received(Info with { Name = "Cleo Lindqvist" }, 8).Received(Info with { Name = "Mia Sorel" }, 7);

        foreach (var history in new[] { signed, unsigned, shown }) history.Mined().PersonOf(Info).Kind.ShouldBe(PersonKind.Role);
    }
}

/// <summary>Letters with a signature.</summary>
file static class SignedLetters
{
    public static History Signed(
        this History history, Participant from, double daysAgo, string? name = null, string? title = null, string? organisation = null,
        OutreachClass of = OutreachClass.Personal) =>
        history.Received(from, daysAgo, of: of, but: m => m with { SignedAs = new(name, title, organisation) });
}
