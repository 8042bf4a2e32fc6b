using InboxRelationships.Evaluation.Acts;
using InboxRelationships.Evaluation.Claims;
using InboxRelationships.Evaluation.Outreach;
using InboxRelationships.Evaluation.People;
using InboxRelationships.Evaluation.Relationships;
using InboxRelationships.Evaluation.Templates;
using InboxRelationships.Evaluation.Zoning;

namespace InboxRelationships.Evaluation;

/// <summary>One slice's part of the report.</summary>
/// <param name="Name">The slice's word.</param>
/// <param name="Measure">Writes the chapter in Markdown, its heading of the second level first.</param>
/// <param name="Train">Trains what the slice's model ships and writes it into the source tree.</param>
internal sealed record Chapter(string Name, Func<EvaluationArguments, string> Measure, Action<EvaluationArguments> Train)
{
    /// <summary>All of them, in the report's order.</summary>
    public static IReadOnlyList<Chapter> All { get; } =
    [
        new("outreach", OutreachChapter.Measure, OutreachChapter.Train),
        new("merges", MergesChapter.Measure, OutreachChapter.Train),
        new("templates", TemplatesChapter.Measure, _ => { }),
        new("people", PeopleChapter.Measure, PeopleChapter.Train),
        new("relationships", RelationshipsChapter.Measure, RelationshipsChapter.Train),
        new("zones", ZonesChapter.Measure, _ => { }),
        new("acts", ActsChapter.Measure, ActsChapter.Train),
        new("claims", ClaimsChapter.Measure, _ => { }),
    ];
}
