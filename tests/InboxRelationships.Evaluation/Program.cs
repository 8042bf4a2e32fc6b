using InboxRelationships.Evaluation;

if (EvaluationArguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(EvaluationArguments.Usage);
    return 1;
}

if (arguments.Train)
{
    foreach (var chapter in arguments.Chapters) chapter.Train(arguments);
    return 0;
}

var report = arguments.Out is { } path && File.Exists(path) ? Report.Parse(await File.ReadAllTextAsync(path)) : Report.Empty;
foreach (var chapter in arguments.Chapters)
{
    Console.Error.WriteLine($"{chapter.Name} …");
    report = report.With(chapter.Name, chapter.Measure(arguments));
}

if (arguments.Out is { } file) await File.WriteAllTextAsync(file, report.ToString());
else Console.Write(report.ToString());
return 0;
