using System.Text;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

internal static class HandsTrial
{
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
        for (var fold = 0; fold < Folds; fold++)
        {
            int FoldOf(LabelledMessage m) => CrossValidation.FoldOf("trial " + m.Hand, Folds);
            var learned = messages.Where(m => FoldOf(m) != fold).ToList();
            var round = RoundWordTraining.Train(learned);
            var roundModel = new WordModel(round.Weights);
            var weights = OutreachTraining.Train(OutreachWeights.Shipped, [.. learned.Select(m => m.Rounded(round.Unseen[m]))]);
            Say($"fold {fold} cost {round.Cost} t {weights.Temperature} letter {weights.LetterFrom}");
            if (fold == 0) foreach (var f in weights.Worded.Weights.Where(f => f.Key is "roundWords" or "ownWording" or "namesFirm" or "secondPerson" or "pitch" or "crowd" or "wordsOfLetter" or "wordsOfMany")) Say($"{f.Key} {f.Value[2]} {weights.Unworded.Weights[f.Key][2]}");
            var model = new OutreachModel(weights);
            foreach (var m in messages.Where(m => FoldOf(m) == fold && (m.Planted is not null || m.Lived is not null)))
            {
                var asked = m.Rounded(roundModel.Odds(m.AllMarks)) with { History = m.Planted is null ? m.Lived! : m.History };
                OutreachVerdict V(MessageTraits t) => model.Classify(asked.Envelope, t, asked.History);
                judged.Add(new(asked, false, V(asked.Whole), V(asked.WithoutLists), V(asked.WithoutHeaders), 0, null));
            }
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
