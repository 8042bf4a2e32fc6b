using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.People;

public sealed class PeopleDirectoryTests
{
    // The provider's own rule for spellings is what is tested, so no reserved domain will do.
    private const string Gmail = "gmail.com";
    private const string GoogleMail = "googlemail.com";

    private static readonly Participant Room4 = new("room.4@contoso.example", "Room 4");

    [Fact]
    public void The_owner_is_never_a_person_under_any_address()
    {
        var mined = History.OfMe().Sent(to: Ana, daysAgo: 3, cc: [new("jhale@contoso.example", "Jim Hale")]).Received(from: Ana, daysAgo: 2).Mined();

        mined.People.All.Select(p => p.DisplayName).ShouldBe(["Ana Ruiz"]);
        mined.People.Of("jhale@contoso.example").ShouldBeNull();
    }

    [Fact]
    public void An_address_the_owner_never_declared_is_kept_and_pointed_out()
    {
        var mined = History.OfMe().Sent(to: new("jim.hale@webmail.example", "Jim Hale"), daysAgo: 3).Mined();

        mined.People.All.ShouldHaveSingleItem().Why.ShouldHaveSingleItem().ShouldStartWith("Bears your own name");
    }

    [Theory]
    [InlineData("no-reply@shop.example", "Example Shop", PersonKind.Machine)]
    [InlineData("jobs-noreply@contoso.example", "Ana Ruiz", PersonKind.Machine)]
    [InlineData("mailer-daemon@contoso.example", null, PersonKind.Machine)]
    [InlineData("billing@shop.example", "Example Shop", PersonKind.Role)]
    [InlineData("support2@shop.example", null, PersonKind.Role)]
    [InlineData("ana.ruiz@contoso.example", "Ana Ruiz", PersonKind.Human)]
    [InlineData("yamada@contoso.example", "山田太郎", PersonKind.Human)]
    public void What_stands_behind_an_address_is_told_from_its_spelling(string address, string? name, PersonKind kind)
    {
        var mined = History.OfMe().Received(from: new(address, name), daysAgo: 3, of: OutreachClass.Broadcast).Mined();

        mined.People.Of(address)!.Kind.ShouldBe(kind);
    }

    [Fact]
    public void A_firm_that_only_ever_sends_bulk_is_a_machine()
    {
        var shop = new Participant("hello.there@exampleshop.example", "Exampleshop Deals");

        var mined = History.OfMe().Received(from: shop, daysAgo: 3, of: OutreachClass.Broadcast).Mined();

        mined.PersonOf(shop).Kind.ShouldBe(PersonKind.Machine);
    }

    [Fact]
    public void Info_at_a_one_person_firm_is_a_human_once_a_human_answers_there()
    {
        var info = new Participant("info@lindqvist.example", "Cleo Lindqvist");

        var before = History.OfMe().Received(from: info, daysAgo: 9);
        before.Mined().PersonOf(info).Kind.ShouldBe(PersonKind.Role);

        before.Sent(to: info, daysAgo: 8).Mined().PersonOf(info).Kind.ShouldBe(PersonKind.Human);
    }

    [Fact]
    public void An_address_that_posts_go_to_is_a_list_and_their_authors_are_human()
    {
        var list = new Participant("gardeners@lists.example", "gardeners");

        var mined = History.OfMe().Received(from: Cleo, daysAgo: 5, of: OutreachClass.Discussion, to: [list]).Mined();

        mined.PersonOf(list).Kind.ShouldBe(PersonKind.List);
        mined.PersonOf(Cleo).Kind.ShouldBe(PersonKind.Human);
    }

    [Fact]
    public void What_sends_in_other_peoples_names_is_neither_of_them()
    {
        var relay = new Participant("docs@relay.example", "Ana Ruiz (via Example Docs)");
        var list = new Participant("gardeners-talk@lists.example", "Cleo Lindqvist via Gardeners");

        var mined = History.OfMe().Received(relay, 5, of: OutreachClass.Transactional).Received(list, 4, of: OutreachClass.Discussion).Mined();

        mined.PersonOf(relay).Kind.ShouldBe(PersonKind.Machine);
        mined.PersonOf(list).Kind.ShouldBe(PersonKind.List);
    }

    [Fact]
    public void A_distribution_group_is_a_list()
    {
        var group = new Participant("all.staff@contoso.example", "All Staff");

        var mined = History.OfMe().Received(from: Ana, daysAgo: 5, to: [group]).Mined();

        mined.PersonOf(group).Kind.ShouldBe(PersonKind.List);
    }

    [Fact]
    public void A_booked_room_is_a_room()
    {
        var mined = History.OfMe().Met(Ana, daysAgo: 3, but: m => m.In(Room4)).Mined();

        mined.PersonOf(Room4).Kind.ShouldBe(PersonKind.Room);
        mined.Interactions.ShouldHaveSingleItem().PersonId.ShouldBe(mined.PersonOf(Ana).PersonId);
    }

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

    [Fact]
    public void The_id_hangs_on_the_primary_address_alone()
    {
        var mined = History.OfMe().Received(from: Ana, daysAgo: 5).Mined();

        mined.PersonOf(Ana).PersonId.ShouldBe(PeopleDirectory.IdOf("ana.ruiz@contoso.example"));
        mined.PersonOf(Ana).PersonId.ShouldMatch("^p[0-9a-f]{16}$");
    }

    [Fact]
    public void An_organisation_is_the_cards_firm_or_the_domain_but_never_a_mail_provider()
    {
        var mined = History.OfMe().Received(from: Ana, daysAgo: 5).Received(from: new($"cleo.l@{Gmail}", "Cleo L"), daysAgo: 4).Mined();

        mined.PersonOf(Ana).Organisations.ShouldBe(["contoso.example"]);
        mined.People.Of($"cleo.l@{Gmail}")!.Organisations.ShouldBeEmpty();
    }
}
