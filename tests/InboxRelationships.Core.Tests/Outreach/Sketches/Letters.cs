using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Testing.Mail;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach.Sketches;

/// <summary>Letters whose texts are compared.</summary>
internal static class Letters
{
    public const string Template =
        "I came across your work at SLOT while I was looking for people who understand how light behaves in small rooms, and I was struck by it.\n"
        + "We are putting together a small team in the old harbour that will spend two years on exactly this, with a budget that leaves room for mistakes.\n"
        + "Would you have a quarter of an hour next week for a call? I can tell you more about the people behind it "
        + "and about what we would hope you bring along.";

    public static SketchKey Key { get; } = new([1, 2, 3]);

    public static MailBuilder Hunter => From("Henny Hunter <henny@hunters.example>").Subject("A thought");

    public static ReadSketch? Read(IncomingMessage message, SketchKey key, SketchKey? shared = null)
    {
        var zones = Zones.Of(message);
        return SketchReader.Read(message, MessageReader.Read(message, Me, divided: zones), zones, Me, key, shared);
    }

    public static Sketch SketchOf(MailBuilder letter) => Read(letter, Key).ShouldNotBeNull().Sketch;

    public static SketchedLetter Sketched(MailBuilder letter) => new(letter.Build().Envelope, SketchOf(letter));

    /// <summary>A letter like no other: each number another one.</summary>
    public static string Unlike(int number)
    {
        var words = new Random(number);
        return string.Join(' ', Enumerable.Range(0, 80).Select(_ => new string([.. Enumerable.Range(0, 5).Select(_ => (char)('a' + words.Next(26)))])));
    }

    /// <summary>All letters through one pass, in the order given.</summary>
    public static SameTexts PassOver(IReadOnlyList<SketchedLetter> letters, int block = 1)
    {
        var texts = new SameTexts(letters.Count);
        var known = letters.ToDictionary(l => l.Id);
        foreach (var some in letters.Chunk(block))
        {
            var proposed = some.Select(l => (Letter: l, Candidates: texts.Propose(l))).ToList();
            foreach (var (letter, candidates) in proposed) texts.Settle(letter, candidates.Select(id => known[id]));
        }

        return texts;
    }
}
