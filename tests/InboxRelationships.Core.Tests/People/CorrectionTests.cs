using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Mining;
using InboxRelationships.Core.People;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.People;

public sealed class CorrectionTests
{
    private static readonly Participant AnaAtHome = new("aruiz77@webmail.example", "Ana Ruiz");

    [Fact]
    public void What_the_owner_joined_stays_joined_and_what_the_owner_parted_stays_apart()
    {
        var joined = Mined(new Correction(CorrectionKind.Together, Ana.Address, AnaAtHome.Address, Order: 1));
        var parted = Mined(
            new Correction(CorrectionKind.Together, Ana.Address, AnaAtHome.Address, Order: 1),
            new Correction(CorrectionKind.Apart, AnaAtHome.Address, Ana.Address, Order: 2));

        joined.PersonOf(Ana).Links.ShouldHaveSingleItem().Tier.ShouldBe(LinkTier.Owner);
        parted.People.Of(Ana.Address).ShouldNotBe(parted.People.Of(AnaAtHome.Address));
        parted.PersonOf(Ana).Suggestions.ShouldBeEmpty();
    }

    [Fact]
    public void A_merge_taken_back_leaves_the_very_figures_there_were_before()
    {
        var before = Mined();
        var after = Mined(
            new Correction(CorrectionKind.Together, Ana.Address, Ben.Address, Order: 1),
            new Correction(CorrectionKind.Apart, Ana.Address, Ben.Address, Order: 2));

        after.Relationships.Select(r => (r.PersonId, r.Strength, r.Rank)).ShouldBe(before.Relationships.Select(r => (r.PersonId, r.Strength, r.Rank)));
    }

    [Fact]
    public void A_merge_weighs_as_if_all_had_come_from_one_address()
    {
        var merged = Mined(new Correction(CorrectionKind.Together, Ana.Address, AnaAtHome.Address, Order: 1));
        var one = History.OfMe().Exchanged(Ana, daysAgo: 9).Exchanged(Ana, daysAgo: 5).Exchanged(Ben, daysAgo: 3).Mined();

        merged.With(Ana).Strength.ShouldBe(one.With(Ana).Strength, 1e-12);
    }

    [Fact]
    public void The_owner_names_people_says_who_is_none_and_where_they_work()
    {
        var mined = Mined(
            new Correction(CorrectionKind.Name, Ana.Address, Text: "Anita", Order: 1),
            new Correction(CorrectionKind.Organisation, Ana.Address, Text: "Ruiz & Daughters", Order: 2),
            new Correction(CorrectionKind.IsNoPerson, Ben.Address, Order: 3));

        mined.PersonOf(Ana).DisplayName.ShouldBe("Anita");
        mined.PersonOf(Ana).Organisations.ShouldBe(["Ruiz & Daughters"]);
        mined.PersonOf(Ben).IsPerson.ShouldBeFalse();
    }

    private static MinedMailbox Mined(params Correction[] corrections) => MailboxMiner.Mine(
        History.OfMe().Exchanged(Ana, daysAgo: 9).Exchanged(AnaAtHome, daysAgo: 5)
            .Exchanged(Ben, daysAgo: 3).Told() with
        { Corrections = corrections }, History.Today);
}
