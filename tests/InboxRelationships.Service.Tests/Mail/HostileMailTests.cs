using System.Text;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Mail;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Service.Tests.Mail;

/// <summary>Mail made to choke whoever reads it: it is outlined, read and classed with bounded memory, and sensibly.</summary>
public sealed class HostileMailTests
{
    private const int Patience = 60_000;
    private const long Megabyte = 1 << 20;

    private static readonly OutreachModel Model = new();

    [Fact(Timeout = Patience)]
    public async Task Five_megabytes_of_nested_tables()
    {
        var html = string.Concat(Enumerable.Repeat("<table><tr><td style='color:red'>", 150_000)) + "the boat" + string.Concat(Enumerable.Repeat("</td>", 5));

        var (traits, _) = await Read(HtmlOutline.Of, html, 400);

        traits.Body.Truncated.ShouldBeTrue();
    }

    [Fact(Timeout = Patience)]
    public async Task A_hundred_thousand_links()
    {
        var html = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<a href='https://h{i}.example/{i:x8}'>x</a>"));

        var (traits, verdict) = await Read(HtmlOutline.Of, html, 400);

        traits.Body.Links.ShouldBe(500);
        verdict.Reasons.ShouldContain(r => r.Code == "links" && r.Weight > 0);
    }

    [Fact(Timeout = Patience)]
    public async Task A_line_of_a_million_letters()
    {
        var (traits, _) = await Read(PlainTextOutline.Of, new string('a', 5_000_000), 400);

        traits.Body.Words.ShouldBe(1);
    }

    [Theory(Timeout = Patience)]
    [InlineData("> ")]
    [InlineData("-- \n")]
    [InlineData("On Monday, Ana wrote:\n")]
    [InlineData("From: a@b.example\nSent: now\nTo: c@d.example\nSubject: x\n\n")]
    [InlineData("{{{{%%[[<<")]
    [InlineData("Hi Jim,\n\n\n")]
    [InlineData("www.http://")]
    public async Task Something_repeated_without_end(string what) =>
        (await Read(PlainTextOutline.Of, string.Concat(Enumerable.Repeat(what, 3_000_000 / what.Length)), 600)).Verdict.Probabilities.Sum().ShouldBe(1, 1e-9);

    [Fact(Timeout = Patience)]
    public async Task Bytes_that_are_no_text()
    {
        var random = new Random(5);
        var bytes = new byte[2_000_000];
        random.NextBytes(bytes);

        foreach (var text in new[] { Encoding.UTF8.GetString(bytes), Encoding.Latin1.GetString(bytes), Encoding.Unicode.GetString(bytes) })
        {
            (await Read(HtmlOutline.Of, text, 600)).Verdict.Probabilities.ShouldAllBe(p => p >= 0 && p <= 1);
            (await Read(PlainTextOutline.Of, text, 600)).Verdict.Probabilities.ShouldAllBe(p => p >= 0 && p <= 1);
        }
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u00AD")]
    [InlineData("\u202E")]
    [InlineData("\u2066")]
    public async Task Characters_without_width_or_direction_hide_no_word(string hidden)
    {
        const string Text = "Great offer! Click here to order now and save, or unsubscribe.";

        var open = await Read(PlainTextOutline.Of, Text, 10);
        var veiled = await Read(PlainTextOutline.Of, string.Join(hidden, Text.Select(c => c.ToString())), 10);

        veiled.Traits.ShouldBe(open.Traits);
    }

    [Fact]
    public async Task Images_and_not_a_word()
    {
        var html = string.Concat(
            Enumerable.Range(0, 30).Select(i => $"<a href='https://click.blaster.example/{i}'><img src='https://cdn.blaster.example/{i}.png'></a>"));

        var (traits, verdict) = await Read(HtmlOutline.Of, html, 10);

        (traits.Body.Known, traits.Body.Words, traits.Wording.ManyOdds).ShouldBe((true, 0, 0));
        verdict.Class.ShouldBe(OutreachClass.Broadcast);
    }

    [Fact]
    public async Task A_name_in_look_alike_letters_is_not_the_owner_s()
    {
        var (traits, _) = await Read(PlainTextOutline.Of, "Hi J\u0456m,\n\nthe boat is mended.", 10);

        traits.Greeting.As.ShouldBe(GreetedAs.OtherName);
    }

    private static async Task<(MessageTraits Traits, OutreachVerdict Verdict)> Read(Func<string, BodyOutline> outline, string body, int megabytes)
    {
        await Task.Yield();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var message = From("Ana North <ana@north.example>").Build() with { Body = outline(body) };
        var traits = MessageReader.Read(message, Me);
        var verdict = Model.Classify(message.Envelope, traits, SenderHistory.None);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(megabytes * Megabyte);
        return (traits, verdict);
    }
}
