using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Evaluation.Relationships;

/// <summary>One owner's mail, to be looked at from any instant of it.</summary>
/// <param name="Source">The corpus or network.</param>
/// <param name="Name">Whose, for keeping owners apart.</param>
/// <param name="Owner">Whose.</param>
/// <param name="Until">The messages up to an instant, classed by what was known at it.</param>
/// <param name="All">All messages, in order of time; of them only who and when is looked at.</param>
internal sealed record Mailbox(
    string Source, string Name, Owner Owner, Func<DateTimeOffset, IReadOnlyList<LedgerMessage>> Until, IReadOnlyList<Envelope> All)
{
    /// <summary>The last message's time.</summary>
    public DateTimeOffset End { get; } = All.Count == 0 ? DateTimeOffset.MinValue : All[^1].At;

    /// <summary>Who is who, as seen up to an instant.</summary>
    public PeopleDirectory PeopleAt(IReadOnlyList<LedgerMessage> messages) =>
        PeopleDirectory.Build(Owner, ParticipantCensus.Take(Owner, messages, []), []);
}
