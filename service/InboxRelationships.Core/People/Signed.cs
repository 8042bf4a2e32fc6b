using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>
/// What a person's letters agree on of how they are signed. Without their name above it what stood there once may be another's, pasted or passed on;
/// of what stood there twice or more the newest holds, because titles and firms change.
/// </summary>
/// <param name="Text">In the form met most often.</param>
/// <param name="Times">Under how many letters.</param>
/// <param name="Last">Under the last of them.</param>
internal sealed record Signed(string Text, int Times, DateTimeOffset Last)
{
    /// <summary>Letters that must agree.</summary>
    public const int Needed = 2;

    /// <summary>The newest repeated one; without any the newest of those that stood below the person's own full name; null without either.</summary>
    public static Signed? NewestOf(IReadOnlyList<SeenSignature> seen, Func<Signature, string?> part, Func<string, bool> isOwnName) =>
        AllOf(seen, part).FirstOrDefault(s => s.Times >= Needed)
        ?? AllOf(seen.Where(s => s.Signature.Name is { } name && isOwnName(name)), part).FirstOrDefault();

    /// <summary>All that was ever signed, spellings of one thing together, the newest first.</summary>
    public static IEnumerable<Signed> AllOf(IEnumerable<SeenSignature> seen, Func<Signature, string?> part) =>
        seen.Where(s => part(s.Signature) is not null)
            .GroupBy(s => FoldedText.Of(part(s.Signature)!), StringComparer.Ordinal)
            .Select(same => new Signed(MostFrequent(same, part), same.Sum(s => s.Times), same.Max(s => s.Last)))
            .OrderByDescending(s => s.Last).ThenByDescending(s => s.Times).ThenBy(s => s.Text, StringComparer.Ordinal);

    private static string MostFrequent(IEnumerable<SeenSignature> same, Func<Signature, string?> part) => same
        .GroupBy(s => part(s.Signature)!, StringComparer.Ordinal)
        .OrderByDescending(s => s.Sum(x => x.Times)).ThenBy(s => s.Key, StringComparer.Ordinal)
        .First().Key;
}
