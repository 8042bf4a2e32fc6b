using System.Text.Json;
using InboxRelationships.Testing;

namespace InboxRelationships.Evaluation.Relationships;

/// <summary>Measures and trains what foretells contact.</summary>
internal static class RelationshipsChapter
{
    private const string Model = "service/InboxRelationships.Core/Relationships/contact-model.json";

    /// <summary>The chapter on relationships, in Markdown. Needs the networks beside the archives.</summary>
    public static string Measure(EvaluationArguments arguments)
    {
        var network = Windows.ReadEu(arguments.Networks);
        var mailboxes = ArchiveMailbox.Read(arguments.Archives);
        return RelationshipsReport.Of(
            network,
            [.. Windows.EuTest.SelectMany(day => Windows.Eu(network, day, isRefitted: true))],
            Windows.Eu(network, Windows.EuHoliday, isRefitted: true),
            [.. Windows.EnronTest.SelectMany(at => Windows.At(mailboxes, at, 90, isRefitted: true))],
            mailboxes);
    }

    /// <summary>Trains the contact model anew.</summary>
    public static void Train(EvaluationArguments arguments)
    {
        var network = Windows.ReadEu(arguments.Networks);
        var mailboxes = ArchiveMailbox.Read(arguments.Archives);
        List<Candidate> ofNetwork = [.. Windows.EuTrain.SelectMany(day => Windows.Eu(network, day))];
        List<Candidate> ofMailboxes = [.. Windows.EnronTrain.SelectMany(at => Windows.At(mailboxes, at, 60))];
        List<Candidate> silences = [.. Windows.EnronSilences.SelectMany(at => Windows.At(mailboxes, at, 60))];
        var trained = ContactTraining.Train(
            ofNetwork, ofMailboxes, silences, VersionIn(Repository.File(Model)) + 1,
            "InboxRelationships.Evaluation --train relationships: logistic regression by Newton's method, quadratic penalty on standardised features; "
            + "writing and two-way contact from two models each, one of sums and one of places among the owner's ties, "
            + "their log-odds in shares that depend on how many people a mailbox holds. "
            + $"email-Eu-core-temporal (Paranjape, Benson, Leskovec 2017), days {string.Join(", ", Windows.EuTrain)}: {ofNetwork.Count} contacts; "
            + $"Enron owners, weeks from {Windows.EnronTrain[0]:yyyy-MM-dd} to {Windows.EnronTrain[^1]:yyyy-MM-dd}: {ofMailboxes.Count} contacts; "
            + "for silences the first days of its months.");
        File.WriteAllText(Repository.File(Model), trained.ToJson() + "\n");
    }

    // The file alone is asked: a model of other features is refused, and this is what replaces it.
    private static int VersionIn(string path)
    {
        using var model = JsonDocument.Parse(File.ReadAllText(path));
        return model.RootElement.GetProperty("version").GetInt32();
    }
}
