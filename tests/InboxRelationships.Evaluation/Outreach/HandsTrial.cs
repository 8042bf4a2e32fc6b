using System.Text;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

internal static class HandsTrial
{
    private static void Summary(string name, List<Judged> judged, Action<string> say)
    {
        var planted = judged.Where(j => j.Message.Planted is not null).ToList();
        var real = judged.Where(j => j.Message.Planted is null && j.Message.Outcome == Outcome.Personal).ToList();
        foreach (var (part, of) in new[] { ("all", planted), ("en", planted.Where(j => j.Message.Planted!.Language == "en").ToList()), ("headerless", planted.Where(j => !j.Message.Whole.Headers.Known).ToList()) })
        {
            var auc = Scores.Of([.. of.Select(j => new Scores.Answer(j.Message.Planted!.IsMerge, j.Whole.MassMergeProbability, false))]).Auc;
            var s = Scores.Of(of, j => j.Message.Planted!.IsMerge, j => j.Whole.Class == OutreachClass.MassMerge);
            var line = of.Where(j => !j.Message.Planted!.IsMerge).Select(j => j.Whole.MassMergeProbability).OrderDescending().ElementAt(of.Count(j => !j.Message.Planted!.IsMerge) / 200);
            var gap = of.GroupBy(j => Math.Min(9, (int)(10 * j.Whole.MassMergeProbability))).Sum(b => Math.Abs(b.Sum(j => j.Whole.MassMergeProbability - (j.Message.Planted!.IsMerge ? 1 : 0)))) / of.Count;
            say($"{name} {part}: AUC {auc:0.0000} called P {s.Precision:0.000} R {s.Recall:0.000} FP {1000 * s.FalseAlarms:0.0}; at 5/1000 (p {line:0.00}) R {of.Count(j => j.Message.Planted!.IsMerge && j.Whole.MassMergeProbability > line) / (double)of.Count(j => j.Message.Planted!.IsMerge):0.000}, reals above {real.Count(j => j.Whole.MassMergeProbability > line)}/{real.Count}; gap {gap:0.000}");
        }
    }

    public static string Measure(EvaluationArguments arguments)
    {
        const int Folds = 4;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        void Say(string s) => Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds:0} {s}");
        var messages = LabelledMail.Read(arguments.Archives).Where(m => m.Planted is null or { IsOpen: true }).ToList();
        Say("read");
        var words = WordTraining.Train(messages);
        Say("words");
        messages = [.. messages.Select(m => m.Worded(words.Unseen[m]))];
        if (Environment.GetEnvironmentVariable("WORDS") is not null)
        {
            (RoundWordTraining.RealShare, RoundWordTraining.Costs) = (0, [64, 256]);
            var r = RoundWordTraining.Train(messages);
            double Auc(Func<LabelledMessage, double> score, Func<LabelledMessage, bool> no, Func<LabelledMessage, bool> yes) => Scores.Of([.. messages.Where(m => no(m) || yes(m)).Select(m => new Scores.Answer(yes(m), score(m), false))]).Auc;
            void All(string name, Func<LabelledMessage, double> score) => Say($"{name} en {Auc(score, m => m.Planted is { IsMerge: false, Language: "en" }, m => m.Planted is { IsMerge: true, Language: "en" }):0.000} other {Auc(score, m => m.Planted is { IsMerge: false, Language: not "en" }, m => m.Planted is { IsMerge: true, Language: not "en" }):0.000} enron {Auc(score, m => m.Planted is null && m.Lived is not null && m.Outcome == Outcome.Personal, m => m.Planted is { IsMerge: true, Language: "en" }):0.000}");
            All("odds", m => r.Unseen[m]);
            var known = RoundWordTraining.Known(messages);
            All("odds by known", m => r.Unseen[m] * Math.Sqrt(m.AllMarks.Count) / Math.Sqrt(1 + known(m)));
            All("sum", m => r.Unseen[m] * Math.Sqrt(m.AllMarks.Count));
            All("mean", m => r.Unseen[m] / Math.Sqrt(m.AllMarks.Count));
            All("known share", m => known(m) / (double)Math.Max(1, m.AllMarks.Count));
            All("both", m => r.Unseen[m] + 8 * known(m) / (double)Math.Max(1, m.AllMarks.Count));
            All("pitch+crowd-mem", m => (m.Whole.Wording.Pitch + m.Whole.Wording.Crowd - m.Whole.Wording.Memories) * Math.Min(1, 120.0 / Math.Max(1, m.Whole.Body.Words)));
            All("particulars", m => -m.Whole.Wording.Particulars);
            All("many", m => m.Whole.Wording.ManyOdds);
            All("second", m => m.Whole.Wording.SecondPerson);
            All("first", m => -m.Whole.Wording.FirstPerson);
            All("second-first", m => m.Whole.Wording.SecondPerson - m.Whole.Wording.FirstPerson);
            All("own", m => -m.History.Terms.Own);
            All("shared", m => -m.History.Terms.Shared);
            All("terms", m => -m.History.Terms.Words / (double)Math.Max(10, m.Whole.Body.Words));
            return "";
        }

        var judged = new List<Judged>();
        var variants = (Environment.GetEnvironmentVariable("VARIANTS") ?? "0/0.5/0.0015").Split(' ').Select(v => v.Split('/').Select(double.Parse).ToArray()).ToList();
        foreach (var variant in variants)
        {
            (RoundWordTraining.RealShare, OutreachTraining.RealWeight, OutreachTraining.LetterPenalty) = (variant[0], variant[1], variant[2]);
            judged = [];
            for (var fold = 0; fold < Folds; fold++)
            {
                int FoldOf(LabelledMessage m) => CrossValidation.FoldOf("trial " + m.Hand, Folds);
                var learned = messages.Where(m => FoldOf(m) != fold).ToList();
                var round = RoundWordTraining.Train(learned);
                var roundModel = new WordModel(round.Weights);
                var weights = OutreachTraining.Train(OutreachWeights.Shipped, [.. learned.Select(m => m.Rounded(round.Unseen[m]))]);
                Say($"fold {fold} cost {round.Cost} t {weights.Letter.Temperature} letter {weights.LetterFrom} bias {weights.Letter.Bias}");
                if (fold == 0) foreach (var f in weights.Letter.Weights.OrderByDescending(f => Math.Abs(f.Value))) Console.Error.Write($"{f.Key} {f.Value}, ");
                var model = new OutreachModel(weights);
                foreach (var m in messages.Where(m => FoldOf(m) == fold && (m.Planted is not null || m.Lived is not null)))
                {
                    var asked = m.Rounded(RoundWords.Odds(roundModel, m.AllMarks)) with { History = m.Planted is null ? m.Lived! : m.History };
                    OutreachVerdict V(MessageTraits t) => model.Classify(asked.Envelope, t, asked.History);
                    judged.Add(new(asked, false, V(asked.Whole), V(asked.WithoutLists), V(asked.WithoutHeaders), 0, null));
                }
            }

            Summary(string.Join('/', variant), judged, Say);
        }

        var page = new StringBuilder();
        var planted = judged.Where(j => j.Message.Planted is not null).ToList();
        PlantedTable.Write(page, planted, []);
        var real = judged.Where(j => j.Message.Planted is null && j.Message.Outcome == Outcome.Personal).ToList();
        var plantedOnly = planted.Where(j => !j.Message.Planted!.IsMerge).ToList();
        foreach (var t in new[] { .1, .2, .3, .4, .5, .6, .7, .8, .9 })
        {
            page.AppendLine($"{t}: real {real.Count(j => j.Whole.MassMergeProbability >= t)}/{real.Count} headerless {real.Count(j => j.WithoutHeaders.MassMergeProbability >= t)} honest {plantedOnly.Count(j => j.Whole.MassMergeProbability >= t)}/{plantedOnly.Count} found {planted.Count(j => j.Message.Planted!.IsMerge && j.Whole.MassMergeProbability >= t) / (double)planted.Count(j => j.Message.Planted!.IsMerge):0.000}");
        }

        page.AppendLine($"real called: {real.Count(j => j.Whole.Class == OutreachClass.MassMerge)} merge {real.Count(j => j.Whole.Class == OutreachClass.Broadcast)} broadcast; headerless {real.Count(j => j.WithoutHeaders.Class == OutreachClass.MassMerge)} merge");
        foreach (var letter in planted.GroupBy(j => j.Message.Planted!).Select(g => (g.Key, P: g.Average(j => j.Whole.MassMergeProbability), O: g.Average(j => j.Message.Whole.Wording.RoundOdds))).Where(x => x.Key.IsMerge ? x.P < 0.5 : x.P > 0.2).OrderBy(x => x.Key.IsMerge).ThenBy(x => x.P))
            page.AppendLine($"{(letter.Key.IsMerge ? "missed" : "ACCUSED")} {letter.Key.Name} {letter.P:0.00} words {letter.O:0.0} {letter.Key.Subject}");
        return page.ToString();
    }
}
