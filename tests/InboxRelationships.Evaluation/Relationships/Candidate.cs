using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Evaluation.Relationships;

/// <summary>One existing contact at one instant: what was known then, and what came.</summary>
/// <param name="Owner">The mailbox.</param>
/// <param name="PersonId">The contact.</param>
/// <param name="At">The instant.</param>
/// <param name="Tie">The tie as the product weighs it.</param>
/// <param name="Model">The shipped model as refitted to the mailbox's own past; null where that was not asked for.</param>
/// <param name="Features">What the trained model sees.</param>
/// <param name="Rules">The other rules' scores, in <see cref="ContactRules.Names"/>' order.</param>
/// <param name="Ahead">What came.</param>
internal sealed record Candidate(
    string Owner, string PersonId, DateTimeOffset At, Tie Tie, ContactModel? Model, double[] Features, double[] Rules, Ahead Ahead);

/// <summary>Messages in the days after an instant, both ways.</summary>
/// <param name="SentDays">Days until each message the owner wrote to the person.</param>
/// <param name="ReceivedDays">Days until each message from the person.</param>
internal sealed record Ahead(IReadOnlyList<double> SentDays, IReadOnlyList<double> ReceivedDays)
{
    public int Sent(double days) => SentDays.Count(d => d <= days);

    public bool IsWritten(double days) => SentDays.Any(d => d <= days);

    public bool IsTwoWay(double days) => IsWritten(days) && ReceivedDays.Any(d => d <= days);

    public bool IsAny(double days) => IsWritten(days) || ReceivedDays.Any(d => d <= days);
}
