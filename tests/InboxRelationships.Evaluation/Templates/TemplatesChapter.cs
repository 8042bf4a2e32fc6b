using System.Globalization;
using System.Text;
using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Evaluation.Archives;

namespace InboxRelationships.Evaluation.Templates;

/// <summary>Measures how well one text sent to many is recognised.</summary>
internal static class TemplatesChapter
{
    private const int Templates = 250;
    private const int FewestWords = 50, MostWords = 220;
    private const int RandomPairs = 300_000, SameAuthorPairs = 60_000;

    /// <summary>Never looked at while the rule was chosen, which was done with other seeds on every second mailbox.</summary>
    private const int Seed = 20261122;

    private const string Heading = """
        ## Templates: one text, many readers

        250 letters of 50 to 220 words as templates; of each, two copies mutated on their own. *Slots*: name, firm, number and place are filled in.
        *Custom sentence*: and one of another letter put in. *Drop and reorder*: and one dropped, two exchanged. *12 %* and *25 %*: slots, and so many
        words replaced by others. The sketches are those the product stores; common shingles are found by its own pass over each mailbox. *Pairs
        matched*: of letters of different authors drawn at random over all mailboxes; real copies are among them, so *false* counts those that have no
        sentence of four words or more in common. *Same author*: pairs in different conversations of one mailbox; these are mostly standing reports,
        forms and one text to several, so that column says how much of the mail is such, not how much is false. The thresholds were chosen on every
        second mailbox with other seeds: the strictest that recognise .975 in each of the first four columns there.


        """;

    /// <summary>The chapter in Markdown.</summary>
    public static string Measure(EvaluationArguments arguments)
    {
        var mailboxes = MailboxArchive.Under(arguments.Archives)
            .Where(a => a.Name.StartsWith("enron/", StringComparison.Ordinal)).Select(LetterBody.Of).ToList();
        if (mailboxes.Count == 0) return Heading + "No mailboxes were given.\n";
        var passes = mailboxes.Select(PassOver).ToList();
        var common = passes.Select(p => p.Common).ToList();
        var letters = mailboxes.SelectMany(m => m).Where(l => l.Words is >= FewestWords and <= MostWords).ToList();
        var trial = new TemplateTrial(letters, common, new Random(Seed));
        var text = new StringBuilder(Heading);
        text.Append(Markdown.Head(
            "rule", "slots", "+ custom sentence", "+ drop and reorder", "12 % words", "25 % words", "pairs matched", "false", "same author"));
        text.Append('\n');
        foreach (var row in trial.Rows(Templates, RandomPairs, SameAuthorPairs)) text.Append(row).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"\n{letters.Count:N0} letters in {mailboxes.Count} mailboxes; ");
        text.Append(CultureInfo.InvariantCulture, $"{trial.RandomPairs:N0} random pairs, {trial.AuthorPairs:N0} of one author.\n\n");
        InPlace(text, mailboxes, passes);
        return text.ToString();
    }

    /// <summary>The product's pass over a mailbox.</summary>
    private static SameTexts PassOver(IReadOnlyList<LetterBody> letters)
    {
        var pass = new SameTexts(letters.Count);
        var sketched = letters.ToDictionary(l => l.Envelope.Id, l => new SketchedLetter(l.Envelope, l.Sketch));
        foreach (var letter in letters) pass.Settle(sketched[letter.Envelope.Id], [.. pass.Propose(sketched[letter.Envelope.Id]).Select(id => sketched[id])]);
        return pass;
    }

    private static void InPlace(StringBuilder text, List<IReadOnlyList<LetterBody>> mailboxes, List<SameTexts> passes)
    {
        var found = mailboxes.SelectMany((m, i) => m.Select(l => passes[i].Of(l.Envelope))).ToList();
        var (bySender, byColleague) = (found.Count(f => f.OfSender.Count > 0), found.Count(f => f.OfColleagues.Count > 0));
        text.Append(CultureInfo.InvariantCulture, $"In the mailboxes as they are, of {found.Count:N0} sketched letters {bySender:N0} ");
        text.Append(CultureInfo.InvariantCulture, $"have a copy by their sender, {byColleague:N0} one by somebody else of the organisation, and ");
        text.Append(CultureInfo.InvariantCulture, $"{found.Count(f => f.OwnReaders >= 3):N0} are the owner's own to three others or more within a week. ");
        var personal = mailboxes.SelectMany((m, i) => m.Where(l => l.Label == "personal").Select(l => passes[i].Of(l.Envelope))).ToList();
        (bySender, byColleague) = (personal.Count(f => f.OfSender.Count > 0), personal.Count(f => f.OfColleagues.Count > 0));
        text.Append(CultureInfo.InvariantCulture, $"Of the {personal.Count:N0} that are labelled personal {bySender:N0} have a copy by their sender ");
        text.Append(CultureInfo.InvariantCulture, $"and {byColleague:N0} one by another.\n");
    }
}
