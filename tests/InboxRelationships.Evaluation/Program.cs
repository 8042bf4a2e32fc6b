using InboxRelationships.Core.Outreach;
using InboxRelationships.Evaluation;
using InboxRelationships.Evaluation.Outreach;

if (EvaluationArguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine("Usage: --archives DIR [--out FILE] [--weights FILE]   (--weights trains anew and writes outreach-weights.json there)");
    return 1;
}

var messages = LabelledMail.Read(arguments.Archives);
Console.Error.WriteLine($"{messages.Count} labelled messages from {messages.Select(m => m.Source).Distinct().Count()} sources");
if (arguments.Weights is { } file)
{
    var sources = string.Join(", ", messages.CountBy(m => m.Source).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key} {s.Value}"));
    var trained = OutreachTraining.Train(OutreachWeights.Shipped, messages) with
    {
        Version = OutreachWeights.Shipped.Version + 1,
        TrainedOn = $"InboxRelationships.Evaluation --weights, softmax regression on labelled public mail: {sources}. Enron's labels come from who answered whom.",
    };
    await File.WriteAllTextAsync(file, trained.ToJson() + "\n");
}

var report = "# Evaluation\n\nWritten by `dotnet run --project tests/InboxRelationships.Evaluation`. Only figures: the mail itself stays outside the project.\n\n"
    + OutreachReport.Of(CrossValidation.ByAuthor(OutreachWeights.Shipped, messages), CrossValidation.ByMessage(OutreachWeights.Shipped, messages));
if (arguments.Out is { } path) await File.WriteAllTextAsync(path, report.TrimEnd() + "\n");
else Console.WriteLine(report);
return 0;
