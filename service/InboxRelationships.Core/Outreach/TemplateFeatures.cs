using System.Globalization;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Outreach.Sketches;
using static InboxRelationships.Core.Outreach.OutreachFeature;

namespace InboxRelationships.Core.Outreach;

/// <summary>What other copies of the text, its place in a row of letters, and the owner's own word tell.</summary>
internal static class TemplateFeatures
{
    private const int LongestSequence = 6;
    private const int Round = 3;
    private const int FewestMailboxes = 3;

    /// <summary>Forms come each month; the same letter a year later was written to whoever gets it then.</summary>
    private static readonly TimeSpan AlmostAYear = TimeSpan.FromDays(330);

    /// <summary>The owner's word first, then other copies, then rows of letters.</summary>
    public static IReadOnlyList<OutreachFeature> All { get; } =
    [
        When("saidPersonal", "You said that this was personal.", m => m.History.Said == OwnerSaid.Personal),
        When("saidRound", "You said that this was a round letter.", m => m.History.Said == OwnerSaid.RoundLetter),
        new("feedbackOnSender", "You judged letters of this sender before.", m => m.History.FeedbackOnSender.Value) { Told = OnSender },
        new("feedbackOnText", "You judged another copy of it before.", m => m.History.FeedbackOnText.Value) { Told = OnText },
        new("sameLetter", "The same letter came from this sender more than once.", m => Log(m.History.Texts.OfSender.Count, 2)) { Told = SameLetter },
        When("otherYear", "Its text served in another year.", m => m.History.Texts.OfSender.Any(t => (t.At - m.Envelope.At).Duration() >= AlmostAYear)),
        new("colleaguesUse", "Others at the sender's organisation use this text.", m => Log(m.History.Texts.OfColleagues.Count, 1)) { Told = Colleagues },
        new("seenByColleagues", "Colleagues of yours got this text too.", m => m.History.Texts.SeenBy >= FewestMailboxes ? 1 : 0) { Told = SeenBy },
        new("sequenceStep", "It is one of a row of letters you did not answer.", StepOf) { Told = Step },
        new("ownRound", "You sent nearly the same to others one by one.", m => m.History.Texts.OwnReaders >= Round ? 1 : 0) { Told = OwnRound },
    ];

    /// <summary>Whether somebody one never wrote with keeps coming back: at least the third letter of a row.</summary>
    public static bool IsSequenceOfStranger(SeenMessage m) => m.History is { DaysSinceTwoWay: null, Row.Gaps.Count: >= 2 } && StepOf(m) > 0;

    private static double StepOf(SeenMessage m)
    {
        var gaps = m.History.Row.Gaps.Count;
        if (gaps is 0 or >= LongestSequence || m.History.OwnerAnswered || m.History.OwnerWroteInThread) return 0;
        if (m.Traits is not { Receipt.Alone: true, Sender: { HasPersonName: true, IsRole: false } }) return 0;
        var isLinked = m.History.ContinuesSubject || m.Traits.Body.FalseReply
            || m.Traits.Claims.All.Any(c => c is { Type: ClaimType.OwnFollowUp, Position: >= 0 });
        // A friend may remind one once.
        return isLinked && (m.History.DaysSinceTwoWay is null || gaps >= 2) ? Log(gaps, 3) : 0;
    }

    private static string Step(SeenMessage m)
    {
        var gaps = m.History.Row.Gaps;
        var days = Listed([.. gaps.Select(g => Math.Max(1, Math.Round(g)).ToString("0", CultureInfo.InvariantCulture))]);
        return $"It is letter {gaps.Count + 1} of a row without an answer from you, {days} days apart.";
    }

    private static string SameLetter(SeenMessage m)
    {
        var twins = m.History.Texts.OfSender;
        var earlier = MonthsOf(twins.Where(t => t.At < m.Envelope.At));
        var later = MonthsOf(twins.Where(t => t.At >= m.Envelope.At));
        return earlier.Count > 0 ? $"The same letter went to you in {Listed(earlier)}." : $"The same letter went to you again in {Listed(later)}.";
    }

    private static string Colleagues(SeenMessage m) => m.History.Texts.OfColleagues.Count is var others and > 1
        ? $"{others} others at the sender's organisation use this text." : "Somebody else at the sender's organisation uses this text.";

    private static string SeenBy(SeenMessage m) => $"Seen by {m.History.Texts.SeenBy} of your colleagues.";

    private static string OwnRound(SeenMessage m) => $"You sent nearly the same text to {m.History.Texts.OwnReaders} others within a week.";

    private static string OnSender(SeenMessage m) => Judged("letters of this sender", m.History.FeedbackOnSender);

    private static string OnText(SeenMessage m) => Judged("other copies of this letter", m.History.FeedbackOnText);

    private static string Judged(string what, FeedbackLean lean) => $"You called {what} {(lean.Value > 0 ? "round letters" : "personal")}.";

    private static List<string> MonthsOf(IEnumerable<Twin> twins) =>
        [.. twins.OrderByDescending(t => t.At.UtcTicks).Select(t => t.At.ToString("MMMM yyyy", CultureInfo.InvariantCulture)).Distinct()];

    private static string Listed(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
