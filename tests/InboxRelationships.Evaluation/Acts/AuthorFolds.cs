namespace InboxRelationships.Evaluation.Acts;

/// <summary>Deals authors out into parts, alike in every run.</summary>
internal static class AuthorFolds
{
    /// <summary>The part of an author.</summary>
    public static int Of(string author, int parts) =>
        // A hash of our own: string.GetHashCode differs from run to run.
        (int)(author.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) % (uint)parts);
}
