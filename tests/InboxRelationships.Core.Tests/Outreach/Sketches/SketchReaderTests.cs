using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Testing.Mail;
using static InboxRelationships.Core.Tests.Outreach.Sketches.Letters;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach.Sketches;

public sealed class SketchReaderTests
{
    [Fact]
    public void Names_numbers_and_links_do_not_change_a_sketch()
    {
        var one = SketchOf(Recruiter("Jim", "40", "https://jobs.example/a8F3kq"));
        var other = SketchOf(Recruiter("Hale", "125", "https://jobs.example/zz91"));

        one.Hashes.ShouldBe(other.Hashes);
    }

    [Fact]
    public void The_reader_s_firm_is_a_slot_but_the_text_is_not()
    {
        var contoso = SketchOf(Hunter.Text(Template.Replace("SLOT", "Contoso", StringComparison.Ordinal)));
        var plain = SketchOf(Hunter.Text(Template.Replace("SLOT", "Jim", StringComparison.Ordinal)));
        var changed = SketchOf(Hunter.Text(Template.Replace("SLOT", "nobody", StringComparison.Ordinal)));

        contoso.Hashes.ShouldBe(plain.Hashes);
        changed.Hashes.ShouldNotBe(plain.Hashes);
    }

    [Fact]
    public void A_quotation_and_a_signature_are_no_part_of_it()
    {
        var bare = SketchOf(Hunter.Text(Template));
        var whole = SketchOf(Hunter.Text($"Dear Jim,\n{Template}\n-- \nHenny Hunter\nHunters & Co, 4 Mill Lane\n\n> I wrote this once,\n> long before."));

        whole.Hashes.ShouldBe(bare.Hashes);
    }

    [Fact]
    public void Another_key_gives_another_sketch()
    {
        var letter = Hunter.Text(Template).Build();

        Read(letter, new([9, 9, 9]))!.Sketch.Hashes.Intersect(Read(letter, Key)!.Sketch.Hashes).ShouldBeEmpty();
    }

    [Fact]
    public void Japanese_is_cut_by_its_signs()
    {
        var text = "新年のご挨拶を申し上げます。昨年は格別のご高配を賜り厚く御礼申し上げます。本年もどうぞよろしくお願いいたします。";

        var one = SketchOf(From("佐藤 <sato@north.example>").Text(text));
        var other = SketchOf(From("佐藤 <sato@north.example>").Text(text + "ご家族の皆様のご健康をお祈りいたします。"));

        Containment.Of(one, other).Share.ShouldBe(1);
    }

    [Theory]
    [InlineData("List-Unsubscribe", "<https://north.example/u>")]
    [InlineData("List-Post", "<mailto:list@north.example>")]
    [InlineData("In-Reply-To", "<1@contoso.example>")]
    [InlineData("Auto-Submitted", "auto-generated")]
    public void Lists_answers_and_machines_are_not_sketched(string header, string value) =>
        Read(Hunter.Text(Template).Header(header, value), Key).ShouldBeNull();

    [Fact]
    public void A_short_note_is_not_sketched() => Read(Hunter.Text("Dear Jim,\nSee you at noon then, by the bridge.\nHenny"), Key).ShouldBeNull();

    [Fact]
    public void What_names_many_readers_is_not_counted_among_colleagues()
    {
        Read(Hunter.Text(Template), Key, new([7])).ShouldNotBeNull().Shared.ShouldNotBeNull();
        Read(Hunter.To("me", "ann@contoso.example").Text(Template), Key, new([7])).ShouldNotBeNull().Shared.ShouldBeNull();
        Read(Hunter.Text(Template), Key).ShouldNotBeNull().Shared.ShouldBeNull();
    }

    [Fact]
    public void A_sketch_fits_two_kilobytes_however_long_the_text()
    {
        var book = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"{Word(i)} {Word(i * 7)}"));

        var bytes = SketchOf(Hunter.Text(book)).ToBytes();

        bytes.Length.ShouldBeLessThanOrEqualTo(2048);
        Sketch.FromBytes(bytes).ToBytes().ShouldBe(bytes);
    }

    [Fact]
    public void Five_megabytes_without_a_gap_end_soon_and_say_nothing() => Read(Hunter.Text(new string('x', 5_000_000)), Key).ShouldBeNull();

    [Fact]
    public void Signs_without_a_width_and_broken_pairs_are_borne() =>
        Read(Hunter.Text(string.Concat(Enumerable.Repeat("a\u200Bb \uD800 \u202E", 50_000))), Key);

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(4096)]
    public void What_is_no_sketch_is_refused(int length) => Should.Throw<FormatException>(() => Sketch.FromBytes(new byte[length]));

    private static MailBuilder Recruiter(string name, string number, string link) => Hunter.Text(
        $"We at Hunters look for people like you, {name}, who know how {number} lamps a day are made and who would like to see more of the world.\n"
        + $"All about the post stands at {link} and I would be glad to hear from you before the end of the month.");

    private static string Word(int seed) => new([.. Enumerable.Range(0, 6).Select(i => (char)('a' + ((seed >> (i * 3)) % 26)))]);
}
