using InboxRelationships.Core.Outreach;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach;

public sealed class WordingTests
{
    [Theory]
    [InlineData("Would you be open to a short call? No pressure.", true)]
    [InlineData("Hätten Sie eine Viertelstunde? Das kostet nichts und verpflichtet zu nichts.", true)]
    [InlineData("Auriez-vous un quart d'heure mardi ou jeudi ? C'est gratuit, et sans engagement pour vous.", true)]
    [InlineData("先日お送りしたメールはご覧いただけましたでしょうか。念のため再度お送りいたします。", true)]
    [InlineData("The boat is mended and you can have it on Friday.", false)]
    public void Turns_of_offers_to_strangers_are_counted_in_their_language(string text, bool isOffer) => (Read(text).Pitch >= 2).ShouldBe(isOffer);

    [Theory]
    [InlineData("Every donation helps us reach our goal, so please share this with anyone you know.", true)]
    [InlineData(
        "Liebe Kolleginnen und Kollegen, nach zehn schönen Jahren ist heute mein letzter Arbeitstag, und ich danke allen für die gute Zusammenarbeit.",
        true)]
    [InlineData("The boat is mended and you can have it on Friday.", false)]
    public void Turns_of_letters_to_many_are_counted_in_their_language(string text, bool isToMany) => (Read(text).Crowd >= 2).ShouldBe(isToMany);

    [Theory]
    [InlineData("© 2001 Harbour News.", true)]
    [InlineData("The tides of June.\n\nHarbour News. All rights reserved.", true)]
    [InlineData("Die Gezeiten im Juni und was sonst im Hafen geschieht.\n\nAlle Rechte vorbehalten.", true)]
    [InlineData("You have every right to be cross.", false)]
    public void Rights_are_claimed_by_publishers(string text, bool claims) => Read(text).Rights.ShouldBe(claims);

    [Theory]
    [InlineData("The tides of June.\n\nTo update or terminate your subscription visit our page.", true)]
    [InlineData("The tides of June.\n\n--\nHarbour News, unsubscribe here", true)]
    [InlineData("My subscription to the paper ended in June.", false)]
    public void How_to_leave_is_read_in_text_and_signature(string text, bool tells) => Read(text).Unsubscribe.ShouldBe(tells);

    [Fact]
    public void What_two_people_both_know_is_counted() =>
        Read("Your brother says that you still have my ladder. Bring it back on Friday, he says, and tell him about the dog.").Memories.ShouldBeGreaterThan(3);

    [Theory]
    [InlineData("users@kite.example", true)]
    [InlineData("kite-l@lists.example", true)]
    [InlineData("newsletter@kite.example", false)]
    [InlineData("cleo@kite.example", false)]
    public void A_list_is_told_by_its_address(string to, bool isList) =>
        MessageReader.Read(From("ana@north.example").To(to).Text("The boat is mended."), Me).Receipt.ToList.ShouldBe(isList);

    [Theory]
    [InlineData("Jim, the boat is mended.", GreetedAs.OwnerFirst)]
    [InlineData("Jim - the boat is mended.", GreetedAs.OwnerFirst)]
    [InlineData("Sorry, the boat is not mended.", GreetedAs.Nobody)]
    public void The_readers_name_before_what_is_said_is_a_greeting(string text, GreetedAs expected) =>
        MessageReader.Read(From("ana@north.example").Text(text), Me).Greeting.As.ShouldBe(expected);

    private static WordingTraits Read(string text) => MessageReader.Read(From("ana@north.example").Text(text), Me).Wording;
}
