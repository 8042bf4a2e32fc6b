using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Relationships;

/// <summary>How much the owner is in contact at all, against which one person's contact is to be read.</summary>
/// <param name="Written">Occasions of the owner's making, each one.</param>
/// <param name="Received">Occasions of others' making.</param>
internal sealed record OwnerPace(DecayedSums Written, DecayedSums Received)
{
    /// <summary>The pace as of <paramref name="now"/>.</summary>
    public static OwnerPace Of(IEnumerable<Occasion> occasions, DateTimeOffset now)
    {
        DecayedSums written = default, received = default;
        foreach (var occasion in occasions)
        {
            if (occasion.At > now || !occasion.IsReal) continue;
            if (occasion.Direction == Direction.Out) written = written.Add(occasion.At, 1);
            else received = received.Add(occasion.At, 1);
        }

        return new(written.AsOf(now), received.AsOf(now));
    }
}
