namespace InboxRelationships.Core.FollowUps;

/// <summary>Finds what to do next. Order and repeats of the input change nothing.</summary>
public static class FollowUpFinder
{
    /// <summary>All suggestions, at most one of a kind for a person and message or meeting.</summary>
    /// <returns>By score, best first; ties by kind, person, message and meeting.</returns>
    public static IReadOnlyList<FollowUp> Find(FollowUpGround ground)
    {
        var mailbox = new AnsweredMailbox(ground);
        return
        [
            .. OpenQuestions.Find(mailbox)
                .Concat(AwaitedAnswers.Find(mailbox))
                .Concat(OpenPromises.Find(mailbox))
                .Concat(UnacknowledgedThanks.Find(mailbox))
                .Concat(OverdueTies.Find(mailbox))
                .Concat(Encounters.Find(mailbox))
                .Concat(Reconnections.Find(mailbox))
                .OrderByDescending(f => f.Score)
                .ThenBy(f => f.Kind)
                .ThenBy(f => f.PersonId, StringComparer.Ordinal)
                .ThenBy(f => f.MessageId)
                .ThenBy(f => f.MeetingId),
        ];
    }
}
