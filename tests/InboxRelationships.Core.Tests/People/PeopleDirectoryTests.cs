using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.People;

public sealed class PeopleDirectoryTests
{
    // That it is a provider's is what is tested, so no reserved domain will do.
    private const string Gmail = "gmail.com";

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
