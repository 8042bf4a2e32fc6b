using System.Text;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Claims;

public sealed class ClaimReaderTests
{
    private static readonly NameKeys Names = new(Encoding.UTF8.GetBytes("a key of this mailbox"));

    [Theory]
    [InlineData("It was great meeting you yesterday at the lake.", ClaimType.RecentMeeting)]
    [InlineData("As we discussed, the boat costs nine hundred.", ClaimType.PriorTalk)]
    [InlineData("It has been a long time and I hope you are well.", ClaimType.OldTie)]
    [InlineData("I am following up on my last mail about the boat.", ClaimType.OwnFollowUp)]
    [InlineData("As you requested, here is the list of boats.", ClaimType.Consent)]
    [InlineData("Anna suggested I write to you about the boat.", ClaimType.Referral)]
    public void Each_type_is_read_in_English(string sentence, ClaimType type) =>
        Types($"The boat is mended now.\n\n{sentence}\n\nThe lake was calm.").ShouldBe([type]);

    [Theory]
    [InlineData("Ich bin wieder am See und das Boot ist fertig. Wie wir besprochen haben, kostet es neunhundert.", ClaimType.PriorTalk)]
    [InlineData("Das Boot ist fertig und ich bin am See. Wir haben lange nichts voneinander gehoert.", ClaimType.OldTie)]
    [InlineData("Le bateau est prêt et je suis au bord du lac. J'ai été ravi de vous rencontrer hier.", ClaimType.RecentMeeting)]
    [InlineData("El barco está listo y estoy en el lago. Como acordamos, cuesta novecientos para el mes.", ClaimType.PriorTalk)]
    [InlineData("La barca è pronta e sono al lago con la famiglia. Come da accordi costa novecento.", ClaimType.PriorTalk)]
    [InlineData("O barco está pronto e estou no lago com a família. Como combinado, custa novecentos.", ClaimType.PriorTalk)]
    [InlineData("De boot is klaar en ik ben aan het meer. Zoals afgesproken kost het negenhonderd.", ClaimType.PriorTalk)]
    [InlineData("Łódka jest gotowa i jestem nad jeziorem. Jak ustaliliśmy, to kosztuje dziewięćset.", ClaimType.PriorTalk)]
    [InlineData("舟の修理が終わりました。先日はお会いできて嬉しかったです。", ClaimType.RecentMeeting)]
    public void Claims_are_read_in_nine_languages(string text, ClaimType type) => Types(text).ShouldContain(type);

    [Theory]
    [InlineData("I am looking forward to meeting you tomorrow.")]
    [InlineData("She said it was great meeting him yesterday.")]
    [InlineData("Did we discuss the price? As we discussed?")]
    [InlineData("We have not met before, and no, as agreed with nobody, I write first.")]
    [InlineData("His letter ended with \"great meeting you yesterday\" and nothing more.")]
    [InlineData("It would be great to meet you at the fair next week.")]
    [InlineData("Around the tenth evening I noticed that I had stopped getting headaches.")]
    [InlineData("In the year when I visited every lock I sat in the rain.")]
    public void What_is_denied_asked_quoted_hoped_or_told_of_others_claims_nothing(string sentence) =>
        Types($"The boat is mended now.\n\n{sentence}\n\nThe lake was calm.").ShouldBeEmpty();

    [Theory]
    [InlineData("Great bumping into you at the harbour fair!", ClaimType.RecentMeeting)]
    [InlineData("Was so lovely to have met you all in person.", ClaimType.RecentMeeting)]
    [InlineData("Hope all is well, it was fun catching up over coffee.", ClaimType.RecentMeeting)]
    [InlineData("Good chat yesterday.", ClaimType.RecentMeeting)]
    [InlineData("You may remember me from the boat show in May.", ClaimType.RecentMeeting)]
    [InlineData("Thanks for swinging by our stand.", ClaimType.RecentMeeting)]
    [InlineData("I still think of the day when I ran into you at the lock.", ClaimType.RecentMeeting)]
    [InlineData("We crossed paths at the rowing gala.", ClaimType.RecentMeeting)]
    [InlineData("As per our chat, the oars are in the shed.", ClaimType.PriorTalk)]
    [InlineData("I will send the papers as agreed.", ClaimType.PriorTalk)]
    [InlineData("You mentioned you need a second boat.", ClaimType.PriorTalk)]
    [InlineData("Here is the plan we talked about.", ClaimType.PriorTalk)]
    [InlineData("Thanks for getting back to me.", ClaimType.PriorTalk)]
    [InlineData("Long time no see!", ClaimType.OldTie)]
    [InlineData("It's been forever since we rowed together.", ClaimType.OldTie)]
    [InlineData("We lost touch after the regatta.", ClaimType.OldTie)]
    [InlineData("You and I studied together in the north.", ClaimType.OldTie)]
    [InlineData("Just circling back on this.", ClaimType.OwnFollowUp)]
    [InlineData("Bumping this to the top of your inbox.", ClaimType.OwnFollowUp)]
    [InlineData("I have written to you twice already.", ClaimType.OwnFollowUp)]
    [InlineData("I still have not heard back from you.", ClaimType.OwnFollowUp)]
    [InlineData("Per your request, the list of boats is below.", ClaimType.Consent)]
    [InlineData("Here is the brochure you asked for.", ClaimType.Consent)]
    [InlineData("Anna said I should reach out to you.", ClaimType.Referral)]
    [InlineData("Anna Berg kindly pointed me your way.", ClaimType.Referral)]
    [InlineData("I write at Anna's suggestion.", ClaimType.Referral)]
    public void What_people_say_in_English_is_read(string sentence, ClaimType type) =>
        Types($"The boat is mended now.\n\n{sentence}\n\nThe lake was calm.").ShouldContain(type);

    [Theory]
    [InlineData("I look forward to finally meeting you in May.")]
    [InlineData("We hope to meet you at the boat show.")]
    [InlineData("We have not met, and I never wrote before.")]
    [InlineData("I never met you at the fair.")]
    [InlineData("It would be lovely to catch up with you over lunch next week.")]
    [InlineData("It'll be good seeing you tomorrow.")]
    [InlineData("Would be great to see you at the boat show.")]
    [InlineData("Nice to see you next week at the lake.")]
    [InlineData("I told him that we met at the fair.")]
    [InlineData("Once we have agreed, the boat is yours.")]
    [InlineData("If you asked for the list, somebody forgot it.")]
    [InlineData("Please remember to bring the oars.")]
    [InlineData("It has been a long day on the water.")]
    [InlineData("Nobody suggested I write to you.")]
    [InlineData("It was great meeting her at the lake.")]
    public void What_never_was_or_is_yet_to_come_claims_nothing(string sentence) =>
        Types($"The boat is mended now.\n\n{sentence}\n\nThe lake was calm.").ShouldBeEmpty();

    [Fact]
    public void What_stands_in_the_quotation_is_not_claimed() => Types("Fine with me, thanks.\n\n> It was great meeting you yesterday.").ShouldBeEmpty();

    [Fact]
    public void The_owners_own_letters_are_not_held_against_anybody()
    {
        IncomingMessage message = From("me").To("ana@north.example").Text("It was great meeting you yesterday.");

        Read(message with { Envelope = message.Envelope with { Direction = Direction.Out } }).All.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_is_kept_as_a_key_alone()
    {
        var claim = Read(From("ana@north.example").Text("The boat is mended.\n\nAnna Berg suggested I write to you.")).All.ShouldHaveSingleItem();

        claim.Name.ShouldBe(string.Join(' ', Names.Of("Anna Berg")));
        claim.Name!.ShouldNotContain("nna");
        claim.Name.ShouldNotBe(string.Join(' ', new NameKeys([1, 2, 3]).Of("Anna Berg")));
    }

    private static IEnumerable<ClaimType> Types(string text) => Read(From("ana@north.example").Text(text)).All.Select(c => c.Type);

    private static LetterClaims Read(IncomingMessage message) => MessageReader.Read(message, Me, Names).Claims;
}
