using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>What the model said of a message it did not learn from, in one of the ways it was shown.</summary>
/// <param name="Message">The message.</param>
/// <param name="Of">Probability of each <see cref="Outcome"/>.</param>
/// <param name="IsLetter">Whether, sent to many, it would be dressed as a letter to one.</param>
internal sealed record Answer(LabelledMessage Message, double[] Of, bool IsLetter)
{
    /// <summary>The answers to a message as it came, without list headers and without any.</summary>
    public static IEnumerable<Answer> To(OutreachModel model, LabelledMessage message) =>
        new[] { message.Whole, message.WithoutLists, message.WithoutHeaders }
            .Select(t => model.Classify(message.Envelope, t, message.History).Probabilities)
            .Select(p => new Answer(message, Outcomes(p), p[(int)OutreachClass.MassMerge] > p[(int)OutreachClass.Broadcast]));

    /// <summary>The probability that it was sent to many, at another temperature.</summary>
    public double Many(double temperature, double shift = 0)
    {
        var odds = At(temperature);
        odds[(int)Outcome.Many] *= Math.Exp(shift / temperature);
        return odds[(int)Outcome.Many] / odds.Sum();
    }

    /// <summary>The same if it could only be that or one other outcome.</summary>
    public double ManyOver(Outcome other, double temperature)
    {
        var odds = At(temperature);
        return odds[(int)Outcome.Many] / (odds[(int)Outcome.Many] + odds[(int)other]);
    }

    private double[] At(double temperature) => Array.ConvertAll(Of, p => Math.Pow(Math.Max(p, 1e-12), 1 / temperature));

    private static double[] Outcomes(IReadOnlyList<double> p) => [p[0], p[1], p[2] + p[4], p[3]];
}

/// <summary>Makes probabilities come true, and draws the line from which on a letter is called sent to many.</summary>
internal static class Calibration
{
    /// <summary>
    /// Of letters between people, how many may be called sent to many, where it is only known who answered whom and some of them went to many in
    /// truth; and of those written to be mistaken for it.
    /// </summary>
    private const double MostAccused = 0.0015, MostLookAlikes = 0.002;

    /// <summary>
    /// How much of the mail to many that one half finds caution may cost: little for letters, since what is dressed as one has a line of its own.
    /// </summary>
    private const double MostLostToLetters = 0.03, MostLostToPosts = 0.05;

    private static readonly double[] Thresholds = [.. Enumerable.Range(50, 50).Select(i => Math.Round(i * 0.01, 2))];
    private static readonly double[] Shifts = [.. Enumerable.Range(-15, 31).Select(i => i * 0.2)];
    private static readonly double[] Temperatures = [.. Enumerable.Range(0, 24).Select(i => 0.5 + (i * 0.1))];

    /// <summary>The temperature at which what was said of mail to many is least wrong, each source and side weighing the same.</summary>
    public static double Temperature(IReadOnlyList<Answer> answers)
    {
        var told = answers.Where(a => a.Message.Outcome != Outcome.Transactional && !a.IsLetter).ToList();
        var sizes = told.CountBy(a => a.Message.Source).ToDictionary(x => x.Key, x => x.Value);
        return Math.Round(Temperatures.MinBy(t => told.Sum(a => -Math.Log(Right(a, t)) / sizes[a.Message.Source])), 2);
    }

    /// <summary>
    /// The temperature and the shift at which what was said of planted letters, half of them round, is least wrong: real mail has hardly any whose
    /// truth is known.
    /// </summary>
    public static (double Temperature, double Shift) OfLetters(IReadOnlyList<Answer> answers)
    {
        var letters = answers.Where(a => a.Message.Planted is not null && a.IsLetter).ToList();
        double Wrong(double temperature, double shift) => letters.Sum(a => -Math.Log(Right(a, temperature, shift)));
        return Temperatures.SelectMany(t => Shifts.Select(s => (t, s))).MinBy(x => Wrong(x.t, x.s));
    }

    /// <summary>
    /// The probability from which on what is dressed as a letter is called sent to many: the lowest at which no source sees more than three
    /// in two thousand of its letters between people accused, with the past they have, or two in a thousand of own-written look-alikes. Sources too small
    /// to tell so few are not asked.
    /// </summary>
    public static double LetterThreshold(IReadOnlyList<Answer> answers, double temperature, double shift)
    {
        var human = answers.Where(a => a.Message.Outcome == Outcome.Personal && !IsPastHidden(a.Message)).GroupBy(a => a.Message.Source)
            .Where(g => g.Count() >= 1 / MostAccused)
            .Select(g => (
                Most: g.Count() * (g.First().Message.Planted is null ? MostAccused : MostLookAlikes),
                Scores: g.Where(a => a.IsLetter).Select(a => a.Many(temperature, shift)).ToList()))
            .ToList();
        return Thresholds.FirstOrDefault(t => human.TrueForAll(h => h.Scores.Count(s => s >= t) <= h.Most), Thresholds[^1]);
    }

    /// <summary>
    /// From when on other mail is called sent to many: for each of what it may be instead, the highest probability at which no source of real mail loses
    /// more than so much of the mail to many that one half finds. Whoever posts to a list is to be spared, too.
    /// </summary>
    public static BroadcastLines BroadcastLines(IReadOnlyList<Answer> answers, double temperature)
    {
        var many = answers.Where(a => a.Message is { Outcome: Outcome.Many, Planted: null } && !a.IsLetter).GroupBy(a => a.Message.Source).ToList();
        double LineOver(Outcome other, double mostLost)
        {
            var found = many.Select(g => g.Select(a => a.ManyOver(other, temperature)).Where(s => s >= Thresholds[0]).ToList()).ToList();
            return Thresholds.Last(t => found.TrueForAll(m => m.Count(s => s < t) <= m.Count * mostLost));
        }

        return new(LineOver(Outcome.Personal, MostLostToLetters), LineOver(Outcome.Discussion, MostLostToPosts));
    }

    private static bool IsPastHidden(LabelledMessage message) => message.Lived is { } lived && message.History != lived;

    private static double Right(Answer answer, double temperature, double shift = 0) =>
        Math.Clamp(answer.Message.Outcome == Outcome.Many ? answer.Many(temperature, shift) : 1 - answer.Many(temperature, shift), 1e-9, 1);
}
