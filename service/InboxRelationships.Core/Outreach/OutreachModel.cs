using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach.Sketches;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// Tells to whom a message was really written: an additive log-odds model over structure, text and relationship. What went to many is then
/// divided by its form into broadcast and mass merge. Thread-safe; keep one.
/// </summary>
public sealed class OutreachModel
{
    private const int Personal = 0, Discussion = 1, Many = 2, Transactional = 3, Outcomes = 4;
    private const int MaxReasons = 24;
    private const double LeastReason = 0.1;
    private const int EnoughWords = 60;

    private readonly OutreachWeights _weights;
    private readonly double[]?[] _worded;
    private readonly double[]?[] _unworded;
    private readonly double[]?[] _sent;
    private readonly double[] _form;
    private readonly double[] _letter;

    /// <summary>A model of the given weights; those shipped with this library by default.</summary>
    public OutreachModel(OutreachWeights? weights = null)
    {
        _weights = weights ?? OutreachWeights.Shipped;
        _worded = Received(_weights.Worded);
        _unworded = Received(_weights.Unworded);
        _sent = [.. OutreachFeature.All.Select(f => _weights.Sent.GetValueOrDefault(f.Code))];
        _letter = [.. OutreachFeature.All.Select(f => _weights.Letter.Weights.GetValueOrDefault(f.Code))];
        _form = [.. OutreachFeature.All.Select(f => _weights.Form.GetValueOrDefault(f.Code))];
    }

    /// <summary>Classes a message.</summary>
    /// <param name="envelope">Who, to whom, when.</param>
    /// <param name="traits">What was seen of it.</param>
    /// <param name="history">What is known of its sender.</param>
    /// <param name="ground">What its claims are held against; null leaves them alone.</param>
    public OutreachVerdict Classify(Envelope envelope, MessageTraits traits, SenderHistory history, ClaimGround? ground = null)
    {
        var message = new SeenMessage(envelope, traits, history);
        var verdict = Classify(message);
        if (ground is null || traits.Claims.All.Count == 0) return verdict;
        // The letter's other evidence may raise a doubt, but only the absence found is added to it: nothing counts twice.
        var many = verdict.Probabilities[(int)OutreachClass.Broadcast] + verdict.MassMergeProbability;
        var held = ClaimEvidence.Hold(envelope, traits, history, ground, many);
        return Classify(message with { Claims = held }) with { Claims = held };
    }

    private OutreachVerdict Classify(SeenMessage message)
    {
        var (envelope, traits) = (message.Envelope, message.Traits);
        var isSent = envelope.Direction == Direction.Out;
        var isWorded = traits.Wording.ManyOdds != 0;
        var weights = isSent ? _sent : isWorded ? _worded : _unworded;
        var values = new double[weights.Length];
        var outcomes = (double[])(isSent ? _weights.SentBias : (isWorded ? _weights.Worded : _weights.Unworded).Bias).Clone();
        var (form, letter) = (_weights.FormBias, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            if ((values[i] = OutreachFeature.All[i].Value(message)) == 0) continue;
            form += values[i] * _form[i];
            letter += values[i] * _letter[i];
            for (var k = 0; weights[i] is { } weight && k < Outcomes; k++) outcomes[k] += values[i] * weight[k];
        }

        var merge = 1 / (1 + Math.Exp(-form));
        var dressed = isSent ? 0 : merge;
        outcomes[Many] += dressed * (_weights.Letter.Bias + letter);
        var of = Probabilities(outcomes, isSent ? 1 : merge > 0.5 ? _weights.Letter.Temperature : _weights.Temperature);
        var isMany = merge > 0.5 ? of[Many] >= (isSent ? 0.5 : _weights.LetterFrom) : IsBroadcast(of, isSent ? BroadcastLines.Even : _weights.BroadcastFrom);
        double Said(int feature, int against) =>
            values[feature] * ((weights[feature] is { } w ? w[against] - w[Personal] : 0) + (against == Many ? dressed * _letter[feature] : 0));
        return Verdict(of, isMany, merge, message, Said) with { Twins = TwinsOf(message.History.Texts) };
    }

    private static double[] Probabilities(double[] outcomes, double temperature)
    {
        var highest = outcomes.Max();
        var odds = Array.ConvertAll(outcomes, o => Math.Exp((o - highest) / temperature));
        var total = odds.Sum();
        return Array.ConvertAll(odds, o => o / total);
    }

    private static OutreachVerdict Verdict(double[] of, bool isMany, double form, SeenMessage message, Func<int, int, double> said)
    {
        var merge = of[Many] * form;
        // First to one or to many, then in which form: two halves of "many" must not lose to a smaller whole.
        var outcome = isMany ? Many : new[] { Personal, Discussion, Transactional }.MaxBy(k => of[k]);
        var best = outcome == Many ? (form > 0.5 ? OutreachClass.MassMerge : OutreachClass.Broadcast) : (OutreachClass)outcome;
        return new(
            best, [of[Personal], of[Discussion], of[Many] - merge, of[Transactional], merge], merge,
            [.. Reasons(message, said, outcome == Personal ? Many : outcome), .. Limits(message.Traits)]);
    }

    // How much of a notice something is does not make it a letter: what is no letter in form went to many if that is likelier than a human's hand.
    private static bool IsBroadcast(double[] of, BroadcastLines from) =>
        of[Many] >= of[Transactional]
        && of[Many] >= from.OverPersonal * (of[Many] + of[Personal]) && of[Many] >= from.OverDiscussion * (of[Many] + of[Discussion]);

    // What could not be looked at is said, though it speaks for nothing.
    private static IEnumerable<Evidence> Limits(MessageTraits traits)
    {
        if (traits is { Body.Words: >= EnoughWords, Wording.Language: "" })
            yield return new("unknownLanguage", "Its language is none whose words are known here: its form alone was judged.", 0);
        if (traits.Body.Truncated) yield return new("truncated", "It is so long that only its beginning was read.", 0);
    }

    // For and against: the outcome that won, or was nearest to being feared, held against "written to you".
    private static List<Evidence> Reasons(SeenMessage message, Func<int, int, double> said, int against) =>
    [
        .. OutreachFeature.All
            .Select((f, i) => (Feature: f, Weight: Math.Round(said(i, against), 2)))
            .Where(e => Math.Abs(e.Weight) >= LeastReason)
            .Select(e => (e.Feature, e.Weight, Text: ReasonWords.Of(e.Feature, message, e.Weight)))
            .Where(e => e.Text is not null)
            .OrderByDescending(e => Math.Abs(e.Weight)).ThenBy(e => e.Feature.Code, StringComparer.Ordinal)
            .Take(MaxReasons)
            .Select(e => new Evidence(e.Feature.Code, e.Text!, e.Weight)),
    ];

    private static IReadOnlyList<Twin>? TwinsOf(SameText texts) => texts.Twins.Any() ? [.. texts.Twins] : null;

    private double[]?[] Received(LearnedWeights learned) =>
        [.. OutreachFeature.All.Select(f => Sum(learned.Weights.GetValueOrDefault(f.Code), _weights.Priors.GetValueOrDefault(f.Code)))];

    private static double[]? Sum(double[]? trained, double[]? prior) =>
        trained is null ? prior : prior is null ? trained : [.. trained.Zip(prior, (a, b) => a + b)];
}
