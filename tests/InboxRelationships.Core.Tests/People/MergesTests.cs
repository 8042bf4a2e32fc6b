using InboxRelationships.Core.Mail;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.People;

public sealed class MergesTests
{
    // The provider's own rule for spellings is what is tested, so no reserved domain will do.
    private const string Gmail = "gmail.com";
    private const string GoogleMail = "googlemail.com";

    [Fact]
    public void Gmail_spellings_are_one_person()
    {
        var mined = History.OfMe()
            .Received(from: new($"cleo.lindqvist@{Gmail}", "Cleo"), daysAgo: 5)
            .Received(from: new($"cleolindqvist+post@{GoogleMail}", "Cleo"), daysAgo: 4)
            .Mined();

        mined.People.All.ShouldHaveSingleItem().Addresses.Count.ShouldBe(2);
        mined.People.Of($"c.leolindqvist@{Gmail}").ShouldNotBeNull();
    }

    [Fact]
    public void Addresses_on_one_contact_card_are_one_person()
    {
        var mined = History.OfMe()
            .Knows("Cleo Lindqvist", Cleo.Address, "cl@northwind.example")
            .Received(from: Cleo, daysAgo: 5)
            .Received(from: new("cl@northwind.example", "C. L."), daysAgo: 4)
            .Mined();

        mined.People.All.ShouldHaveSingleItem().Why.ShouldBe(["Both addresses stand on one contact card."]);
        mined.With(Cleo).Counts.Received.ShouldBe(2);
    }

    [Fact]
    public void An_address_on_two_peoples_cards_joins_nobody()
    {
        var mined = History.OfMe()
            .Knows("Cleo Lindqvist", Cleo.Address, "home@lindqvist.example")
            .Knows("Olof Lindqvist", "olof@lindqvist.example", "home@lindqvist.example")
            .Mined();

        mined.People.All.Count.ShouldBe(3);
    }

    [Fact]
    public void Two_forms_of_a_name_at_one_organisation_are_one_person()
    {
        var mined = History.OfMe().Received(from: Ana, daysAgo: 5).Received(from: new("aruiz@eu.contoso.example", "Ruiz, Ana"), daysAgo: 4).Mined();

        mined.People.All.ShouldHaveSingleItem().Why.ShouldHaveSingleItem().ShouldContain("one organisation");
    }

    [Fact]
    public void A_name_alone_never_merges()
    {
        var mined = History.OfMe().Received(from: Ana, daysAgo: 5).Received(from: new("aruiz77@webmail.example", "Ana Ruiz"), daysAgo: 4).Mined();

        mined.People.All.Count.ShouldBe(2);
    }

    [Fact]
    public void One_name_in_letters_with_the_same_people_merges()
    {
        var mined = History.OfMe()
            .Received(from: Ana, daysAgo: 5, also: [Ben, Dev])
            .Received(from: new("aruiz77@webmail.example", "Ana Ruiz"), daysAgo: 4, also: [Ben, Dev])
            .Mined();

        mined.PersonOf(Ana).Addresses.Count.ShouldBe(2);
    }

    [Fact]
    public void One_name_at_two_firms_at_once_stays_two_even_where_somebody_knows_both()
    {
        var elsewhere = new Participant("ana.ruiz@fabrikam.example", "Ana Ruiz");
        var history = History.OfMe();
        for (var day = 20; day > 0; day -= 2)
            history = history.Received(from: Ana, daysAgo: day, also: [Ben, Dev]).Received(from: elsewhere, daysAgo: day - 1, also: [Cleo]);

        history.Mined().PersonOf(Ana).Addresses.ShouldHaveSingleItem();
    }

    [Fact]
    public void One_name_that_begins_at_a_new_firm_when_the_old_address_falls_silent_merges()
    {
        var before = new Participant("rita.okonkwo@contoso.example", "Rita Okonkwo");
        var after = new Participant("rita.okonkwo@fabrikam.example", "Rita Okonkwo");
        var history = History.OfMe();
        foreach (var day in new[] { 60, 50, 40 }) history = history.Received(from: before, daysAgo: day, also: [Ben]);
        foreach (var day in new[] { 30, 20, 10 }) history = history.Received(from: after, daysAgo: day, also: [Cleo]);

        history.Mined().PersonOf(before).Why.ShouldHaveSingleItem().ShouldContain("begins where the other ends");
    }

    [Fact]
    public void Namesakes_addressed_side_by_side_stay_two()
    {
        var mined = History.OfMe()
            .Received(from: Ana, daysAgo: 6)
            .Received(from: new("aruiz@contoso.example", "Ana Ruiz"), daysAgo: 5)
            .Sent(to: Ana, daysAgo: 4, also: [new("aruiz@contoso.example", "Ana Ruiz")])
            .Mined();

        mined.People.All.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("John A. Hale", "John B. Hale")]
    [InlineData("John Hale Sr", "John Hale Jr")]
    public void Differing_initials_or_generations_stay_two(string one, string other)
    {
        var mined = History.OfMe()
            .Received(from: new("john.hale@contoso.example", one), daysAgo: 5)
            .Received(from: new("jhale2.john@contoso.example", other), daysAgo: 4)
            .Received(from: new("johnhale@contoso.example", other), daysAgo: 4)
            .Mined();

        mined.People.Of("john.hale@contoso.example")!.Addresses.Count.ShouldBe(1);
    }

    [Fact]
    public void An_address_shown_under_several_peoples_names_joins_nobody()
    {
        var shared = "johnhale@contoso.example";

        var mined = History.OfMe()
            .Received(from: new("john.hale@contoso.example", "John Hale"), daysAgo: 9)
            .Received(from: new(shared, "John Hale"), daysAgo: 8)
            .Received(from: new(shared, "John Hale"), daysAgo: 7)
            .Received(from: new(shared, "Mia Sorel"), daysAgo: 6)
            .Mined();

        mined.People.All.Count.ShouldBe(2);
    }
}
