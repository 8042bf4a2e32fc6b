using System.Globalization;
using System.Text;
using InboxRelationships.Core.Mining;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.Relationships;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.Relationships;

/// <summary>Whole mailboxes as they read when mined; the pages are in the folder beside.</summary>
public sealed class StoryTests
{
    [Fact]
    public void The_colleague_one_meets_weekly_and_never_mails_is_not_a_stranger() => Told(
        "Ana and Jim sit together every Tuesday. They have no reason to write. Dev writes now and then, and somebody sells to Jim every other day.",
        History.OfMe()
            .Every(7, 26, (h, age) => h.Met(Ana, age, series: "jour fixe"))
            .Every(30, 6, (h, age) => h.Exchanged(Dev, age))
            .Every(2, 60, (h, age) => h.Received(Stranger, age, of: OutreachClass.Broadcast))).ShouldStandAs();

    [Fact]
    public void Mail_alone_takes_the_one_who_writes_for_the_closest_and_meetings_set_it_right() => Told(
        "Ben and Jim build something together, mostly in one room. Cleo writes more than both.",
        History.OfMe()
            .Every(14, 8, (h, age) => h.Exchanged(Ana, age).Exchanged(Ben, age))
            .Every(10, 12, (h, age) => h.Exchanged(Cleo, age))
            .Every(7, 12, (h, age) => h.Met(Ben, age))).ShouldStandAs();

    [Fact]
    public void The_friend_fallen_silent_is_missed_and_the_one_of_two_letters_a_year_is_not() => Told(
        "Cleo wrote every nine days for most of a year, and has been silent for two months. Dev writes twice a year, and last did in winter.",
        History.OfMe()
            .Every(9, 30, (h, age) => h.Sent(Cleo, age).Received(Cleo, age), last: 60)
            .Every(180, 6, (h, age) => h.Sent(Dev, age).Received(Dev, age), last: 92)
            .Every(5, 40, (h, age) => h.Exchanged(Ana, age))).ShouldStandAs();

    [Fact]
    public void Who_writes_to_everybody_every_week_and_gets_no_answer_is_nobodys_friend() => Told(
        "Nils writes every week as if to Jim alone. Ana writes once a month, and Jim answers.",
        History.OfMe()
            .Every(7, 50, (h, age) => h.Received(Stranger, age, of: OutreachClass.MassMerge))
            .Every(7, 50, (h, age) => h.Received(Dev, age))
            .Every(30, 10, (h, age) => h.Exchanged(Ana, age))).ShouldStandAs();

    [Fact]
    public void Three_weeks_away_are_no_silence_of_anybodys() => Told(
        "Jim writes to Ana on every day but Sunday, and to Ben once a week. Then he is away for three weeks, and came back yesterday.",
        History.OfMe()
            .Every(1, 150, (h, age) => h.Exchanged(Ana, age), last: 23)
            .Every(7, 20, (h, age) => h.Exchanged(Ben, age), last: 23)
            .Sent(Dev, 1)).ShouldStandAs();

    private static string Told(string story, History history)
    {
        var mined = history.Mined();
        var page = new StringBuilder(story)
            .Append("\n\n| who | rank | circle | state | strength | word both ways in four weeks | because |\n|---|---|---|---|---|---|---|\n");
        foreach (var tie in mined.Relationships) page.Append(Row(mined, tie));
        foreach (var followUp in mined.FollowUps)
            page.Append(CultureInfo.InvariantCulture, $"\n{followUp.Kind}, {mined.People.WithId(followUp.PersonId)!.DisplayName}: {followUp.Reason}\n");
        return page.ToString();
    }

    private static string Row(MinedMailbox mined, Relationship tie)
    {
        var name = mined.People.WithId(tie.PersonId)!.DisplayName;
        var because = string.Join(" ", tie.Because.Select(b => b.Text));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {tie.Rank} | {tie.Layer} | {tie.State} | {tie.Strength:0.00} | {Likelihood(tie.Probability28d)} | {because} |\n");
    }

    // In steps: a page is to be read, and trained figures move a little with every training.
    private static string Likelihood(double? probability) =>
        probability switch { null => "–", < 0.2 => "hardly", < 0.5 => "perhaps", < 0.8 => "likely", _ => "surely" };
}
