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
            double Many(Judged j) => j.Whole.MassMergeProbability + j.Whole.Probabilities[(int)OutreachClass.Broadcast];
            say($"   AUC of many {Scores.Of([.. of.Select(j => new Scores.Answer(j.Message.Planted!.IsMerge, Many(j), false))]).Auc:0.0000}, merges called broadcast {of.Count(j => j.Message.Planted!.IsMerge && j.Whole.Class == OutreachClass.Broadcast)} personal {of.Count(j => j.Message.Planted!.IsMerge && j.Whole.Class == OutreachClass.Personal)} of {of.Count(j => j.Message.Planted!.IsMerge)}; reals by many {string.Join(' ', real.Select(Many).OrderDescending().Take(20).Select(p => p.ToString("0.00")))}; honest {string.Join(' ', of.Where(j => !j.Message.Planted!.IsMerge).Select(Many).OrderDescending().Where((_, i) => i % 4 == 0).Take(20).Select(p => p.ToString("0.00")))}");
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
        var judged = new List<Judged>();
        var variants = (Environment.GetEnvironmentVariable("VARIANTS") ?? "0/0.5/0.0015").Split(' ').Select(v => v.Split('/').Select(double.Parse).ToArray()).ToList();
        foreach (var variant in variants)
        {
            
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

        foreach (var j in real.OrderByDescending(j => j.Whole.MassMergeProbability).Take(25))
            Console.Error.WriteLine($"REAL {j.Message.Archive} {j.Message.Envelope.Id} p {j.Whole.MassMergeProbability:0.00} words {j.Message.Whole.Body.Words} {string.Join(", ", j.Whole.Reasons.Take(9).Select(r => $"{r.Code} {r.Weight}"))}");
        page.AppendLine($"real called: {real.Count(j => j.Whole.Class == OutreachClass.MassMerge)} merge {real.Count(j => j.Whole.Class == OutreachClass.Broadcast)} broadcast; headerless {real.Count(j => j.WithoutHeaders.Class == OutreachClass.MassMerge)} merge");
        foreach (var letter in planted.GroupBy(j => j.Message.Planted!).Select(g => (g.Key, P: g.Average(j => j.Whole.MassMergeProbability), O: g.Average(j => j.Message.Whole.Wording.RoundOdds))).Where(x => x.Key.IsMerge ? x.P < 0.5 : x.P > 0.2).OrderBy(x => x.Key.IsMerge).ThenBy(x => x.P))
            page.AppendLine($"{(letter.Key.IsMerge ? "missed" : "ACCUSED")} {letter.Key.Name} {letter.P:0.00} words {letter.O:0.0} {letter.Key.Subject}");
        return page.ToString();
    }
}
