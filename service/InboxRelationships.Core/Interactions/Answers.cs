using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Interactions;

/// <summary>Marks which letters were answered: the first real word the other way in the same thread is the answer to all before it.</summary>
internal static class Answers
{
    /// <param name="thread">One person's entries of one thread, in order of time.</param>
    public static IEnumerable<Interaction> Mark(IReadOnlyList<Interaction> thread)
    {
        var marked = thread.ToArray();
        var nextOf = new Dictionary<Direction, DateTimeOffset>();
        for (var i = marked.Length - 1; i >= 0; i--)
        {
            if (!marked[i].IsReal) continue;
            var (at, direction) = (marked[i].At, marked[i].Direction);
            if (nextOf.TryGetValue(direction == Direction.Out ? Direction.In : Direction.Out, out var answer))
                marked[i] = marked[i] with { AnsweredAfter = answer - at };
            nextOf[direction] = at;
        }

        return marked;
    }
}
