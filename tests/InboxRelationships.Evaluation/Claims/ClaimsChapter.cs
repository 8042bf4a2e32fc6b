using System.Globalization;
using System.Text;
using InboxRelationships.Core.Claims;
using InboxRelationships.Evaluation.Archives;

namespace InboxRelationships.Evaluation.Claims;

/// <summary>Measures claims held against mailboxes, on planted letters.</summary>
internal static class ClaimsChapter
{
    private const string Heading = """
        ## Claims: what a letter says of the past

        Own-written letters in nine languages, each with one claim, planted at the end of real mailboxes: as a stranger's of an unknown domain
        (nothing bears the claim out), as a recent correspondent's (*supported*), and as the same correspondent's from an address never seen (*other
        address*). The sentences were written after the phrase lists had been widened, and before anything was run on them. Of the 82 older ones,
        written after the first lists and not looked at when they were widened, only the share read was known before (English 0.38); the last ones
        were written with the lists at hand. English grew once more since, by own sentences and without a look at either. The letters are synthetic
        and so are the figures: what honest strangers write of meetings that no mailbox knows is not among them. The mailboxes hold no calendars.

        """;

    /// <summary>The chapter in Markdown.</summary>
    public static string Measure(EvaluationArguments arguments)
    {
        var mailboxes = MailboxArchive.Under(arguments.Archives)
            .Where(a => a.Name.StartsWith("enron/", StringComparison.Ordinal)).Select(a => new ClaimPlanting(a)).ToList();
        if (mailboxes.Count == 0) return Heading + "No mailboxes were given.\n";
        var text = new StringBuilder(Heading);
        text.Append("\n### Sentences written after the lists were widened\n");
        Table(text, PlantedLetters.New, mailboxes);
        text.Append("\n### The older sentences\n");
        Table(text, PlantedLetters.Held, mailboxes);
        var open = mailboxes.SelectMany((m, i) => m.Planted(PlantedLetters.Open, i)).Where(p => p.Plant == Plant.Invented).ToList();
        text.Append($"\nThe sentences written with the lists at hand: {Share(open, IsRead)} read.\n");
        return text.ToString();
    }

    private static string Share(IReadOnlyCollection<PlantedClaim> planted, Func<PlantedClaim, bool> which) =>
        Figures.Of(planted.Count(which) / (double)planted.Count, "0.00");

    private static bool IsRead(PlantedClaim planted) => planted.Read.All.Any(c => c.Type == planted.Sentence.Type);

    private static void Table(StringBuilder text, IReadOnlyList<PlantedSentence> sentences, List<ClaimPlanting> mailboxes)
    {
        var planted = mailboxes.SelectMany((m, i) => m.Planted(sentences, i)).ToList();
        var of = planted.ToLookup(p => p.Plant);
        text.Append(CultureInfo.InvariantCulture, $"\n{sentences.Count} sentences in {mailboxes.Count} mailboxes: ");
        text.Append(CultureInfo.InvariantCulture, $"{of[Plant.Invented].Count():N0} without evidence, {of[Plant.Supported].Count():N0} supported ");
        text.Append(CultureInfo.InvariantCulture, $"and {of[Plant.OtherAddress].Count():N0} other-address controls.\n\n");
        text.Append("| rule | precision of \"unsupported\" | recall | hits on supported | hits on other address |\n|---|---|---|---|---|\n");
        Row(text, "**held against the mailbox**", of, p => p.IsDoubted);
        Row(text, "phrase alone", of, p => p.Read.All.Count > 0);
        Row(text, "FAKE_REPLY (a reply's mark without references)", of, p => p.Read.All.Any(c => c.IsByForm()));
        text.Append("\n| claim | sentences | read | doubted where nothing bears it out |\n|---|---|---|---|\n");
        foreach (var type in Enum.GetValues<ClaimType>())
        {
            var mine = of[Plant.Invented].Where(p => p.Sentence.Type == type).ToList();
            var count = mine.Select(p => p.Sentence).Distinct().Count();
            text.Append(Markdown.Row($"{type}", $"{count}", Share(mine, IsRead), Share(mine, p => p.IsDoubted))).Append('\n');
        }

        text.Append("\nRead by language: ").AppendJoin(", ", of[Plant.Invented].GroupBy(p => p.Sentence.Language)
            .Select(g => $"{g.Key} {Share([.. g], IsRead)}")).Append(".\n");
        var read = of[Plant.Supported].Where(IsRead).ToList();
        var named = read.Count(IsBorneOut) / (double)Math.Max(1, read.Count);
        text.Append(CultureInfo.InvariantCulture, $"\nAmong the controls the evidence was found and named in {named:0.00} of the supported claims ");
        text.Append(CultureInfo.InvariantCulture, $"that were read. {planted.Count(p => p.IsDoubted):N0} letters were doubted in all.\n");
    }

    private static bool IsBorneOut(PlantedClaim planted) =>
        planted.Held.Any(h => h.Type == planted.Sentence.Type && h.Standing == ClaimStanding.Supported);

    private static void Row(StringBuilder text, string name, ILookup<Plant, PlantedClaim> of, Func<PlantedClaim, bool> says)
    {
        var (right, supported, other) = (of[Plant.Invented].Count(says), of[Plant.Supported].Count(says), of[Plant.OtherAddress].Count(says));
        var all = right + supported + other;
        var precision = Figures.Of(right / (double)all, "0.00");
        var recall = Figures.Of(right / (double)of[Plant.Invented].Count(), "0.00");
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {precision} | {recall} | {supported} | {other} |\n");
    }
}
