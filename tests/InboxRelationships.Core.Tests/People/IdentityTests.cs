using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Mining;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.People;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("robert.okonkwo@contoso.example", "Robert Okonkwo", "bokonkwo@webmail.example", "Bob Okonkwo")]
    [InlineData("katarzyna.wolska@contoso.example", "Katarzyna Wolska", "kasia@webmail.example", "Kasia Wolska")]
    [InlineData("yuri.sokolin@contoso.example", "Yuri Sokolin", "sokolin@webmail.example", "Юрий Соколин")]
    [InlineData("eleni.markou@contoso.example", "Eleni Markou", "markou@webmail.example", "Ελένη Μάρκου")]
    [InlineData("jorg.lindgren@contoso.example", "Jörg Lindgren", "jl@webmail.example", "LINDGREN, JÖRG (Legal)")]
    [InlineData("yamada@contoso.example", "山田太郎", "taro@webmail.example", "山田 太郎")]
    [InlineData("sean.ohalloran@contoso.example", "Seán O'Halloran", "soh@webmail.example", "Dr. Sean O’Halloran")]
    public void Forms_of_one_name_are_one_person_when_the_circle_and_a_conversation_agree(string address, string name, string second, string form)
    {
        var mined = MailboxMiner.Mine(
            new(Acquaintances.Owner, [.. Letters(new(address, name), "talk", 9), .. Letters(new(second, form), "talk", 5)], [], []), History.Today);

        mined.People.Of(address)!.Addresses.ShouldBe([address, second], ignoreOrder: true);
    }

    [Theory]
    [InlineData("okonkwo.robert@contoso.example")]
    [InlineData("rokonkwo@contoso.example")]
    [InlineData("rokonkwo@eu.contoso.example")]
    public void A_firms_spelling_of_a_rare_name_is_its_bearers(string spelled)
    {
        var mined = History.OfMe().Received(from: new("robert.okonkwo@contoso.example", "Robert Okonkwo"), daysAgo: 5)
            .Sent(to: new(spelled, null), daysAgo: 4).Mined();

        mined.People.All.ShouldHaveSingleItem().Links.ShouldHaveSingleItem().Tier.ShouldBe(LinkTier.Likely);
    }

    [Fact]
    public void A_firms_spelling_that_two_people_share_is_neithers()
    {
        var mined = History.OfMe()
            .Received(from: new("robert.okonkwo@contoso.example", "Robert Okonkwo"), daysAgo: 6)
            .Received(from: new("rita.okonkwo@contoso.example", "Rita Okonkwo"), daysAgo: 5)
            .Sent(to: new("rokonkwo@contoso.example", null), daysAgo: 4)
            .Mined();

        mined.People.All.Count.ShouldBe(3);
        mined.People.Of("rokonkwo@contoso.example")!.Suggestions.Count.ShouldBe(2);
    }

    [Fact]
    public void A_common_surname_and_an_initial_are_asked_about_not_merged()
    {
        var mined = History.OfMe().Received(from: new("jane.smith@contoso.example", "Jane Smith"), daysAgo: 5)
            .Sent(to: new("jsmith@contoso.example", null), daysAgo: 4).Mined();

        mined.People.All.Count.ShouldBe(2);
        mined.People.Of("jsmith@contoso.example")!.Suggestions.ShouldHaveSingleItem().Address.ShouldBe("jane.smith@contoso.example");
    }

    [Fact]
    public void A_generation_beside_one_of_the_names_only_is_never_merged()
    {
        var mined = History.OfMe().Received(from: new("a.hale@contoso.example", "Arno Haleson"), daysAgo: 5)
            .Received(from: new("ahaleson@contoso.example", "Arno Haleson Jr"), daysAgo: 4).Mined();

        mined.People.All.Count.ShouldBe(2);
    }

    [Fact]
    public void A_private_address_does_not_make_one_of_two_namesakes_at_two_firms()
    {
        // A mail provider's domain belongs to no firm, and none is reserved for tests.
        var (privately, namesake) = (new Participant("aruiz77@gmail.com", "Ana Ruiz"), new Participant("ana.ruiz@fabrikam.example", "Ana Ruiz"));

        var mined = History.OfMe()
            .Received(Ana, daysAgo: 90, also: [Ben, Cleo])
            .Received(namesake, daysAgo: 60, also: [Dev, .. Crowd(4)])
            .Received(privately, daysAgo: 30, also: [Ben, Cleo, Dev])
            .Mined();

        mined.PersonOf(Ana).Addresses.ShouldBe([Ana.Address, privately.Address], ignoreOrder: true);
        mined.PersonOf(namesake).Addresses.ShouldHaveSingleItem();
        mined.PersonOf(namesake).Suggestions.ShouldHaveSingleItem().PersonId.ShouldBe(mined.PersonOf(Ana).PersonId);
    }

    [Theory]
    [InlineData("ana.ruiz+news@contoso.example")]
    [InlineData("ana.ruiz+x+y@contoso.example")]
    public void A_tag_after_a_plus_is_the_same_mailbox(string tagged)
    {
        var mined = History.OfMe().Received(from: Ana, daysAgo: 5).Sent(to: new(tagged, null), daysAgo: 4).Mined();

        mined.People.All.ShouldHaveSingleItem().Links.ShouldHaveSingleItem().Tier.ShouldBe(LinkTier.Certain);
    }

    [Fact]
    public void An_exchange_name_is_one_mailbox_plain_or_encapsulated()
    {
        const string Legacy = "/o=contoso/ou=eu(site)/cn=recipients/cn=aruiz";

        MailboxAddress.Canonical("imceaex-_o=contoso_ou=eu+28site+29_cn=recipients_cn=aruiz@contoso.example").ShouldBe(Legacy);
        MailboxAddress.Canonical("x500:" + Legacy).ShouldBe(Legacy);
    }

    [Theory]
    [InlineData("a@eu.contoso.co.uk", "contoso.co.uk")]
    [InlineData("a@mail.contoso.example", "contoso.example")]
    [InlineData("a@b.city.kawasaki.jp", "city.kawasaki.jp")]
    [InlineData("a@x.y.kawasaki.jp", "x.y.kawasaki.jp")]
    public void An_organisation_is_what_was_registered_below_a_public_suffix(string address, string family) =>
        MailboxAddress.FamilyOf(address).ShouldBe(family);

    [Fact]
    public void A_domain_of_ones_own_is_no_organisation()
    {
        var mined = History.OfMe().Received(from: new("otto@otto-branding.example", "Otto Branding"), daysAgo: 5).Received(from: Ana, daysAgo: 4).Mined();

        mined.People.Of("otto@otto-branding.example")!.Organisations.ShouldBeEmpty();
        mined.PersonOf(Ana).Organisations.ShouldBe(["contoso.example"]);
    }

    [Fact]
    public void Who_wrote_to_both_for_the_first_time_introduced_them()
    {
        var mined = History.OfMe().Exchanged(Ana, daysAgo: 30).Received(from: Ana, daysAgo: 20, also: [Cleo])
            .Exchanged(Cleo, daysAgo: 5).Exchanged(Dev, daysAgo: 3).Mined();

        mined.With(Cleo).IntroducedBy!.PersonId.ShouldBe(mined.PersonOf(Ana).PersonId);
        mined.With(Dev).IntroducedBy.ShouldBeNull();
        mined.With(Ana).IntroducedBy.ShouldBeNull();
    }

    /// <summary>Two letters in one conversation, each with two of the same circle.</summary>
    private static IEnumerable<LedgerMessage> Letters(
        Participant from, string conversation, int daysAgo) => Enumerable.Range(0, 2).Select(i => new LedgerMessage(
        new Envelope
        {
            Id = (daysAgo * 10) + i,
            InternetMessageId = $"<{daysAgo}.{i}@mail.example>",
            ConversationId = conversation,
            At = History.DaysAgo(daysAgo - (i * 0.1)),
            Direction = Direction.In,
            From = from,
            To = [new(Acquaintances.Owner.Addresses.First(), null), Cleo, Dev],
        },
        OutreachClass.Personal));
}
