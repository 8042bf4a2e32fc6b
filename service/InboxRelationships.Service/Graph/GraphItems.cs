namespace InboxRelationships.Service.Graph;

/// <summary>The items of one page. One that cannot be read costs only itself: it is counted and the others are kept.</summary>
/// <param name="Readable">Those that could be read.</param>
/// <param name="Unreadable">How many could not.</param>
internal sealed record GraphItems<T>(IReadOnlyList<T> Readable, int Unreadable) where T : class;
