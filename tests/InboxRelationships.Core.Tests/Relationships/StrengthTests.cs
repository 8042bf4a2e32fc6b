using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.Relationships;

public sealed class StrengthTests
{
    [Fact]
    public void A_strangers_strength_is_a_fifth() =>
        History.OfMe().Sent(to: Ana, daysAgo: 3).Knows("Cleo", Cleo.Address).With(Cleo).Strength.ShouldBe(0.2, 1e-12);

    [Fact]
    public void Strength_is_the_formula()
    {
        var strength = History.OfMe().Sent(to: Ana, daysAgo: 56).Received(from: Ana, daysAgo: 112).With(Ana).Strength;

        strength.ShouldBe(Math.Sqrt((0.5 + 0.2) * ((0.5 / 4) + 0.2)), 1e-12);
    }

    [Fact]
    public void A_reply_outweighs_any_number_of_letters_left_unanswered()
    {
        var answered = History.OfMe().Every(14, 4, (h, age) => h.Exchanged(Ana, age)).With(Ana);
        var ignored = History.OfMe().Every(2, 20, (h, age) => h.Received(Ana, age)).With(Ana);

        answered.Strength.ShouldBeGreaterThan(1.3 * ignored.Strength);
    }

    [Fact]
    public void The_colleague_one_meets_weekly_and_never_mails_is_not_a_stranger()
    {
        var history = History.OfMe()
            .Every(7, 26, (h, age) => h.Met(Ana, age, series: "jour fixe"))
            .Every(30, 6, (h, age) => h.Exchanged(Dev, age))
            .Every(2, 60, (h, age) => h.Received(Stranger, age, of: OutreachClass.Broadcast));

        var ana = history.With(Ana);

        ana.Rank.ShouldBe(1);
        ana.State.ShouldBe(Core.Relationships.RelationshipState.Active);
        ana.Strength.ShouldBeGreaterThan(5 * history.With(Dev).Strength);
        ana.Because[0].Text.ShouldBe("You met 8 times in the last 8 weeks.");
    }

    [Fact]
    public void Meetings_and_mail_together_tell_more_than_mail_alone()
    {
        var letters = History.OfMe().Every(14, 8, (h, age) => h.Exchanged(Ana, age).Exchanged(Ben, age)).Every(10, 12, (h, age) => h.Exchanged(Cleo, age));
        var whole = History.OfMe().Every(14, 8, (h, age) => h.Exchanged(Ana, age).Exchanged(Ben, age)).Every(10, 12, (h, age) => h.Exchanged(Cleo, age))
            .Every(7, 12, (h, age) => h.Met(Ben, age));

        (letters.With(Cleo).Rank, whole.With(Ben).Rank).ShouldBe((1, 1));
        whole.With(Ben).Strength.ShouldBeGreaterThan(whole.With(Ana).Strength);
        whole.With(Ana).Strength.ShouldBe(letters.With(Ana).Strength, 1e-12);
    }

    [Theory]
    [InlineData(OutreachClass.Broadcast)]
    [InlineData(OutreachClass.Transactional)]
    [InlineData(OutreachClass.MassMerge)]
    public void Bulk_in_any_amount_changes_no_ones_strength(OutreachClass of)
    {
        var quiet = Busy();
        var flooded = Busy()
            .Every(1, 400, (h, age) => h.Received(Ana, age, of: of, also: [Ben]).Received(Cleo, age, of: of, thread: $"with {Cleo.Address} {age}"));

        foreach (var who in new[] { Ana, Ben, Cleo, Dev })
            flooded.With(who).Strength.ShouldBe(quiet.With(who).Strength, 1e-9);
    }

    [Fact]
    public void One_more_real_exchange_never_weakens_a_tie()
    {
        foreach (var age in new[] { 0.1, 0.4, 1, 2.5, 7.2, 30, 90, 400 })
            foreach (var more in new Action<History>[]
                     {
                         h => h.Sent(Ana, age), h => h.Received(Ana, age), h => h.Met(Ana, age), h => h.Met(Ana, age, series: "jour fixe"),
                         h => h.Sent(Ana, age, thread: $"with {Ana.Address} 1"), h => h.Received(Ana, age, inCopy: true, thread: $"with {Ana.Address} 1"),
                     })
            {
                var after = Busy();
                more(after);

                after.With(Ana).Strength.ShouldBeGreaterThanOrEqualTo(Busy().With(Ana).Strength - 1e-12);
            }
    }

    [Fact]
    public void Older_never_weighs_more()
    {
        double[] strengths = [.. new[] { 1.0, 2, 8, 30, 90, 365, 1500 }.Select(age => History.OfMe().Exchanged(Ana, age).With(Ana).Strength)];

        strengths.Zip(strengths.Skip(1)).ShouldAllBe(pair => pair.Second < pair.First);
    }

    [Fact]
    public void A_letter_to_a_crowd_ties_less_than_one_to_a_few()
    {
        var few = History.OfMe().Sent(to: Ana, daysAgo: 3, also: [Ben]).With(Ana).Strength;
        var crowd = History.OfMe().Sent(to: Ana, daysAgo: 3, also: Crowd(40)).With(Ana).Strength;

        crowd.ShouldBeLessThan(few);
    }

    [Fact]
    public void Two_addresses_of_one_person_add_up()
    {
        var home = new Participant("cl@northwind.example", "Cleo Lindqvist");
        var apart = History.OfMe().Exchanged(Cleo, 5).Exchanged(home, 9);
        var joined = History.OfMe().Knows("Cleo Lindqvist", Cleo.Address, home.Address).Exchanged(Cleo, 5).Exchanged(home, 9);

        joined.With(Cleo).Strength.ShouldBeGreaterThan(apart.With(Cleo).Strength);
        joined.With(Cleo).PersonId.ShouldBe(joined.With(home).PersonId);
    }

    private static History Busy() => History.OfMe()
        .Every(9, 20, (h, age) => h.Exchanged(Ana, age))
        .Every(7, 10, (h, age) => h.Met(Ana, age, series: "jour fixe", also: [Ben]))
        .Every(21, 10, (h, age) => h.Exchanged(Cleo, age).Sent(Ben, age, cc: [Dev]))
        .Every(40, 5, (h, age) => h.Received(Dev, age, also: [Ana]));
}
