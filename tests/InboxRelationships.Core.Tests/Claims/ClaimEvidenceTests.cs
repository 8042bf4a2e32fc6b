using System.Text;
using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Testing;

namespace InboxRelationships.Core.Tests.Claims;

public sealed class ClaimEvidenceTests
{
    private static readonly NameKeys Names = new(Encoding.UTF8.GetBytes("a key of this mailbox"));
    private static readonly Participant Stranger = new("cleo.west@boats.example", "Cleo West");
    private static readonly Participant Old = new("old@elsewhere.example", "Olga Dahl");

    [Theory]
    [InlineData(ClaimType.RecentMeeting)]
    [InlineData(ClaimType.PriorTalk)]
    [InlineData(ClaimType.OldTie)]
    [InlineData(ClaimType.OwnFollowUp)]
    [InlineData(ClaimType.Consent)]
    [InlineData(ClaimType.Referral)]
    public void A_stranger_of_a_new_domain_has_nothing_on_record(ClaimType type)
    {
        var held = Hold(type, Years());

        held.Standing.ShouldBe(ClaimStanding.Unsupported);
        held.Doubt.ShouldBeGreaterThanOrEqualTo(0.9);
        ClaimWords.Of(held, Acquaintances.Owner, History.Today).ShouldContain("none found in the 31 months I can see; the domain is new here");
    }

    [Fact]
    public void A_meeting_is_a_reminder_with_its_day_and_size()
    {
        var held = Hold(ClaimType.RecentMeeting, Years().Met(Stranger, 9, also: [Old, new("a@x.example", null)]));

        held.Kind.ShouldBe(ClaimEvidenceKind.Direct);
        ClaimWords.Of(held, Acquaintances.Owner, History.Today).ShouldBe("You met on 2 March with two others.");
    }

    [Theory]
    [InlineData(ClaimType.PriorTalk)]
    [InlineData(ClaimType.OldTie)]
    [InlineData(ClaimType.Consent)]
    public void A_letter_of_the_owners_bears_it_out(ClaimType type) => Hold(type, Years().Sent(Stranger, 400)).Standing.ShouldBe(ClaimStanding.Supported);

    [Fact]
    public void An_earlier_letter_makes_this_one_a_step_of_a_row()
    {
        var held = Hold(ClaimType.OwnFollowUp, Years().Received(Stranger, 20).Received(Stranger, 10));

        held.Standing.ShouldBe(ClaimStanding.Supported);
        held.Step.ShouldBe(3);
    }

    [Fact]
    public void A_meeting_long_past_is_no_recent_one_and_raises_no_doubt() =>
        Hold(ClaimType.RecentMeeting, Years().Met(Stranger, 200)).Standing.ShouldBe(ClaimStanding.Unknown);

    [Fact]
    public void A_meeting_called_off_or_private_bears_nothing_out()
    {
        var calledOff = Years().Met(Stranger, 9, but: m => m with { IsCancelled = true });
        var declined = Years().Met(Stranger, 9, but: m => m with { OwnerResponse = Attendance.Declined });

        Hold(ClaimType.RecentMeeting, calledOff).Standing.ShouldBe(ClaimStanding.Unsupported);
        Hold(ClaimType.RecentMeeting, declined).Standing.ShouldBe(ClaimStanding.Unsupported);
    }

    [Fact]
    public void A_namesake_elsewhere_a_colleague_or_a_contact_card_vetoes()
    {
        Hold(ClaimType.PriorTalk, Years().Sent(new("cleo@home.example", "Cléo West"), 90)).Kind.ShouldBe(ClaimEvidenceKind.NameMatch);
        Hold(ClaimType.PriorTalk, Years().Sent(new("else@boats.example", "Ben East"), 90)).Kind.ShouldBe(ClaimEvidenceKind.SameDomain);
        Hold(ClaimType.PriorTalk, Years().Knows("Cleo", Stranger.Address)).Standing.ShouldBe(ClaimStanding.Unknown);
        Hold(ClaimType.OldTie, Years().Received(new("else@boats.example", "Ben East"), 90)).Standing.ShouldBe(ClaimStanding.Unknown);
    }

    [Fact]
    public void A_young_mailbox_says_nothing() =>
        Hold(ClaimType.OldTie, History.OfMe().Received(Old, 150)).Standing.ShouldBe(ClaimStanding.Unknown);

    [Fact]
    public void A_letter_to_several_may_speak_of_the_others() =>
        Hold(ClaimType.PriorTalk, Years(), e => e with { Cc = [Old] }).Standing.ShouldBe(ClaimStanding.Unknown);

    [Fact]
    public void Who_signs_up_on_a_page_leaves_no_mail() =>
        Hold(ClaimType.Consent, Years(), headers: new() { ListUnsubscribe = true }).Standing.ShouldBe(ClaimStanding.Unknown);

    [Fact]
    public void A_referral_is_borne_out_by_somebody_known_who_is_seen_with_the_sender()
    {
        var anna = new Participant("anna@lake.example", "Anna Berg");

        Hold(ClaimType.Referral, Years().Sent(anna, 50, also: [Stranger])).Kind.ShouldBe(ClaimEvidenceKind.Direct);
        Hold(ClaimType.Referral, Years().Sent(anna, 50)).Kind.ShouldBe(ClaimEvidenceKind.NameMatch);
    }

    [Fact]
    public void What_comes_after_the_letter_bears_nothing_out() =>
        Hold(ClaimType.PriorTalk, Years().Sent(Stranger, -1)).Standing.ShouldBe(ClaimStanding.Unsupported);

    private static History Years() => History.OfMe().Received(Old, 950);

    private static HeldClaim Hold(ClaimType type, History history, Func<Envelope, Envelope>? but = null, HeaderTraits? headers = null)
    {
        var (owner, messages, meetings, contacts) = history.Told();
        var ground = new ClaimGround(owner, messages.Select(m => m.Envelope), meetings, contacts, Names);
        var letter = new Envelope
        {
            Id = 999,
            InternetMessageId = "<999@story.example>",
            ConversationId = "999",
            At = History.Today,
            Direction = Direction.In,
            From = Stranger,
            To = [Acquaintances.Me],
        };
        var claim = new ReadClaim(type, 0, type == ClaimType.Referral ? string.Join(' ', Names.Of("Anna")) : null);
        return ClaimEvidence.Hold(but?.Invoke(letter) ?? letter, new() { Claims = new([claim]), Headers = headers ?? new() }, SenderHistory.None, ground, 0.1)
            .ShouldHaveSingleItem();
    }
}
