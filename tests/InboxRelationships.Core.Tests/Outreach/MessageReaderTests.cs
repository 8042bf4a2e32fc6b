using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Testing.Mail;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach;

public sealed class MessageReaderTests
{
    private const string Random = "a8F3kq09ZxT71bbQw2Lm4";

    [Theory]
    [InlineData("Hi Jim,\nthe boat is mended.", GreetedAs.OwnerFirst)]
    [InlineData("Dear Mr Hale,\nthe boat is mended.", GreetedAs.OwnerLast)]
    [InlineData("Dear Jim Hale,\nthe boat is mended.", GreetedAs.OwnerFull)]
    [InlineData("Happy New Year Jim! It has been years.", GreetedAs.OwnerFirst)]
    [InlineData("Jim,\nthe boat is mended.", GreetedAs.OwnerFirst)]
    [InlineData("Hello jhale,\nthe boat is mended.", GreetedAs.OwnerAddress)]
    [InlineData("Hi Robert,\nthe boat is mended.", GreetedAs.OtherName)]
    [InlineData("Hi all,\nthe boat is mended.", GreetedAs.Group)]
    [InlineData("Dear valued customer,\nyour boat.", GreetedAs.Generic)]
    [InlineData("Hello,\nthe boat is mended.", GreetedAs.NoName)]
    [InlineData("Hi {{first_name}},\nthe boat is mended.", GreetedAs.FailedToken)]
    [InlineData("Dear %FNAME%,\nthe boat is mended.", GreetedAs.FailedToken)]
    [InlineData("Hi {company},\nthe boat is mended.", GreetedAs.FailedToken)]
    [InlineData("I hope, [First Name], that you are well.", GreetedAs.FailedToken)]
    [InlineData("if (x) { return 1; }\nfails with %PATH% and ${HOME}.", GreetedAs.Nobody)]
    [InlineData("The boat is mended and lies at the pier.", GreetedAs.Nobody)]
    [InlineData("Lieber Jim,\ndas Boot ist fertig.", GreetedAs.OwnerFirst)]
    [InlineData("Cher Jim,\nle bateau est prêt.", GreetedAs.OwnerFirst)]
    [InlineData("Sehr geehrter Herr Hale,\ndas Boot ist fertig.", GreetedAs.OwnerLast)]
    public void A_greeting_tells_whom_it_means(string text, GreetedAs expected) => Read(From("ana@north.example").Text(text)).Greeting.As.ShouldBe(expected);

    [Theory]
    [InlineData("Hi ,\nthe boat.", true)]
    [InlineData("Hi  Jim,\nthe boat.", true)]
    [InlineData("Hi Jim,\nthe boat.", false)]
    public void Odd_spaces_in_a_greeting_are_seen(string text, bool odd) => Read(From("ana@north.example").Text(text)).Greeting.OddSpacing.ShouldBe(odd);

    [Theory]
    [InlineData("Dear JIM,\nthe boat.", true)]
    [InlineData("Dear Jim,\nthe boat.", false)]
    public void A_name_in_capitals_is_seen(string text, bool miscased) => Read(From("ana@north.example").Text(text)).Greeting.NameMiscased.ShouldBe(miscased);

    [Fact]
    public void A_name_in_another_font_is_seen()
    {
        var filled = new BodyLine([new("Dear "), new("Jim", "arial;;;"), new(",")], 0);
        var written = new BodyLine([new("Dear Jim,")], 0);

        Read(From("ana@north.example").Lines(filled)).Greeting.NameInOtherStyle.ShouldBeTrue();
        Read(From("ana@north.example").Lines(written)).Greeting.NameInOtherStyle.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Can you send me the plans by Friday?", 1)]
    [InlineData("Please send me the plans. When do you leave?", 2)]
    [InlineData("Kannst du mir die Pläne schicken?", 1)]
    [InlineData("Pourriez-vous m'envoyer les plans avant vendredi ?", 1)]
    [InlineData("プランを送っていただけますか。", 1)]
    [InlineData("The plans are done. I will bring them on Friday.", 0)]
    [InlineData("How are you?", 0)]
    [InlineData("If you have any questions, call the office.", 0)]
    [InlineData("Done.\n\n> Can you send me the plans?", 0)]
    [InlineData("Hi Robert,\ncan you send me the plans?", 0)]
    public void What_is_asked_of_the_reader_is_counted(string text, int asks) => Read(From("ana@north.example").Text(text)).AsksOwner.ShouldBe(asks);

    [Theory]
    [InlineData("Thank you for the plans, they saved my week.", true)]
    [InlineData("Danke für die Pläne, sie haben mir sehr geholfen.", true)]
    [InlineData("The plans are here.\n\nThanks,\nAna", false)]
    [InlineData("Thank you for your attention.", false)]
    public void Thanks_for_something_is_no_sign_off(string text, bool thanks) => Read(From("Ana North <ana@north.example>").Text(text)).Thanks.ShouldBe(thanks);

    [Fact]
    public void Headers_are_read_whatever_their_case()
    {
        var headers = Read(From("a@news.example").Header("LIST-UNSUBSCRIBE", "<https://news.example/u>").Header("precedence", "Bulk")
            .Header("X-Microsoft-Antispam", "BCL:6;ARA:1").Header("Auto-Submitted", "no")).Headers;

        headers.ShouldBe(new() { Known = true, ListUnsubscribe = true, Bulk = true, BulkComplaintLevel = 6 });
    }

    [Theory]
    [InlineData("NO", false)]
    [InlineData("<mailto:boats@lists.example>", true)]
    public void A_list_may_forbid_posting(string value, bool listPost) =>
        Read(From("ana@north.example").Header("List-Post", value)).Headers.ListPost.ShouldBe(listPost);

    [Fact]
    public void Majordomo_names_a_list_as_the_sender() =>
        Read(From("ana@north.example").Header("Sender", "owner-boats@lists.example")).Headers.ListServer.ShouldBeTrue();

    [Theory]
    [InlineData("<boats-17@googlegroups.com>", true)]
    [InlineData("<boats-17@groups.boats.example>", true)]
    [InlineData("<17@mail.boats.example>", false)]
    [InlineData("<groups>", false)]
    public void A_group_s_server_numbers_what_is_posted_to_it(string id, bool isOfGroup) =>
        Read(From("ana@north.example").Header("Message-ID", id)).Headers.ListServer.ShouldBe(isOfGroup);

    [Fact]
    public void Answers_that_go_to_an_addressee_are_seen()
    {
        var post = From("ana@north.example").To("boats@harbour.example");

        Read(post.Header("Reply-To", "Boats <boats@harbour.example>")).Headers.RepliesToAddressee.ShouldBeTrue();
        Read(post.Header("Reply-To", "ana@home.example")).Headers.RepliesToAddressee.ShouldBeFalse();
        Read(From("ana@north.example").To("ana@north.example").Header("Reply-To", "ana@north.example")).Headers.RepliesToAddressee.ShouldBeFalse();
    }

    [Theory]
    [InlineData("X-Mailer", "iPhone Mail (17D50)", true)]
    [InlineData("User-Agent", "Mutt/1.5.13 (2006-08-11)", true)]
    [InlineData("X-Mailer", "Microsoft Outlook Express 6.00", false)]
    [InlineData("X-Mailer", "BulkBlaster 4", false)]
    public void A_mail_program_for_people_is_known(string name, string value, bool isKnown) =>
        Read(From("ana@north.example").Header(name, value)).Headers.MailProgram.ShouldBe(isKnown);

    [Theory]
    [InlineData("v=1; a=rsa-sha256; d=north.example; s=x", false)]
    [InlineData("v=1; a=rsa-sha256; d=mail.north.example; s=x", false)]
    [InlineData("v=1; a=rsa-sha256; d=north.onmicrosoft.com; s=x", false)]
    [InlineData("v=1; a=rsa-sha256; d=blaster.example; s=x", true)]
    public void A_signature_of_another_domain_is_seen(string signature, bool foreign) =>
        Read(From("ana@north.example").Header("DKIM-Signature", signature)).Headers.ForeignSignature.ShouldBe(foreign);

    [Fact]
    public void A_reply_mark_without_a_thread_is_seen_where_headers_are_whole()
    {
        var marked = From("ana@north.example").Subject("Re: our talk").Text("Shall we?").Header("Received", "from north.example");

        Read(marked).Body.FalseReply.ShouldBeTrue();
        Read(marked.Header("In-Reply-To", "<1@contoso.example>")).Body.FalseReply.ShouldBeFalse();
        Read(From("ana@north.example").Subject("Re: our talk").Text("Shall we?")).Body.FalseReply.ShouldBeFalse();
    }

    [Fact]
    public void Pixels_and_counting_links_are_seen()
    {
        var body = Read(From("ana@north.example").Text("See").Link($"https://click.example/x/{Random}").Image("https://open.example/p", 1, 1)).Body;

        (body.Pixels, body.Redirects, body.ForeignHosts).ShouldBe((1, 1, 1));
    }

    [Theory]
    [InlineData("https://docs.example/classboat_1_1hull_1_1keel__planks.html")]
    [InlineData("https://photos.example/2026/HarbourFestivalProgramme2026final")]
    public void A_long_name_of_words_counts_nobody(string link) =>
        Read(From("ana@north.example").Text("See").Link(link)).Body.Redirects.ShouldBe(0);

    [Fact]
    public void A_spacer_is_no_pixel_and_the_sender_s_own_host_no_foreign_one()
    {
        var body = Read(From("ana@north.example").Text("See").Link($"https://www.north.example/{Random}").Image("https://north.example/spacer.gif", 1, 1)).Body;

        (body.Pixels, body.Redirects, body.ForeignHosts).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_tool_s_mark_is_named() =>
        Read(From("ana@north.example").Text("See").Header("X-Outreach-Sent", "true")).Body.Tool.ShouldBe("Outreach");

    [Theory]
    [InlineData("me", null, OwnerPlace.To, true)]
    [InlineData("bob@north.example", "me", OwnerPlace.Cc, false)]
    [InlineData("bob@north.example", null, OwnerPlace.Absent, false)]
    public void Where_the_owner_stands_is_seen(string to, string? cc, OwnerPlace place, bool alone)
    {
        var mail = From("ana@north.example").To(to);
        var receipt = Read(cc is null ? mail : mail.Cc(cc)).Receipt;

        (receipt.Owner, receipt.Alone).ShouldBe((place, alone));
    }

    [Theory]
    [InlineData("Automatic reply: Lunch", AutomaticMail.AutoReply)]
    [InlineData("Abwesenheitsnotiz: Essen", AutomaticMail.AutoReply)]
    [InlineData("Lunch out of the office on Friday", AutomaticMail.None)]
    public void Automatic_replies_are_known_by_how_their_subject_begins(string subject, AutomaticMail expected) =>
        Read(From("ana@north.example").Subject(subject).Text("I am away.")).Automatic.ShouldBe(expected);

    [Fact]
    public void A_bounce_is_known() =>
        Read(From("postmaster@contoso.example").From("mailer-daemon@mx.example").Subject("Undeliverable: Lunch")).Automatic.ShouldBe(AutomaticMail.Bounce);

    [Theory]
    [InlineData("Happy New Year Jim! It's been a long time. Please vote for me here.", true, true, true)]
    [InlineData("Frohes neues Jahr, Jim! Lange nicht gesehen. Hier klicken und abstimmen, jetzt abstimmen, das ist für dich und die Kinder.", true, true, true)]
    [InlineData("The boat is mended and you can have it on Friday.", false, false, false)]
    public void Openers_and_calls_to_act_are_seen(string text, bool seasonal, bool longTime, bool action)
    {
        var wording = Read(From("ana@north.example").Text(text)).Wording;

        (wording.Seasonal, wording.LongTime, wording.Actions > 0).ShouldBe((seasonal, longTime, action));
    }

    [Fact]
    public void The_traits_hold_no_word_of_the_message_but_how_its_author_signs()
    {
        var traits = Read(From("Ana Zebrowski <ana@quagga.example>").Subject("Okapi")
            .Text("Dear Jim,\nthe tapir sleeps at https://gnu.example/x. Ibex?\n\nAna Zebrowski\nEngineer\nNumbat street, by the harbour"));
        var json = System.Text.Json.JsonSerializer.Serialize(traits, MessageTraitsJson.Default.MessageTraits);

        foreach (var word in new[] { "numbat", "harbour", "quagga", "Okapi", "tapir", "gnu", "Ibex", "Jim" }) json.ShouldNotContain(word, Case.Insensitive);
        traits.SignedAs.ShouldBe(new("Ana Zebrowski", "Engineer", null));
    }

    [Fact]
    public void Traits_survive_storing()
    {
        var traits = Read(From("ana@news.example").Header("List-Unsubscribe", "<x>").Text("Hi Jim,\ncan you come?"));
        var json = System.Text.Json.JsonSerializer.Serialize(traits, MessageTraitsJson.Default.MessageTraits);

        System.Text.Json.JsonSerializer.Deserialize(json, MessageTraitsJson.Default.MessageTraits).ShouldBe(traits);
    }

    [Fact]
    public void Hostile_bodies_are_read_all_the_same()
    {
        var words = string.Concat(Enumerable.Repeat("\u0301\uD800 {{ {{ Hi  ,,, ?!?! ", 100_000));
        var links = new BodyLine([.. Enumerable.Range(0, 100_000).Select(i => new TextRun("x", $"s{i}", $"https://h{i}.example/{Random}"))], 0);

        Read(From("ana@north.example").Subject(words).Text(words)).Body.Known.ShouldBeTrue();
        Read(From("ana@north.example").Lines(links)).Body.Links.ShouldBeGreaterThan(100);
    }

    private static MessageTraits Read(MailBuilder mail) => MessageReader.Read(mail, Me);
}
