namespace InboxRelationships.Core.Interactions;

/// <summary>
/// Keeps a burst from counting in full: entries of one bucket (a thread's day, a series' week) share a cap. The newest are served first,
/// so that one
/// more contact never lessens the sum, whatever the half-life it is later decayed by.
/// </summary>
internal static class Allotment
{
    public static IEnumerable<Interaction> Share(IEnumerable<Interaction> bucket, double cap, string why)
    {
        var left = cap;
        foreach (var entry in bucket.OrderByDescending(e => e.At.UtcTicks).ThenByDescending(e => e.MessageId ?? e.MeetingId))
        {
            var mass = Math.Min(entry.Weight, left);
            left -= mass;
            yield return mass < entry.Weight ? entry with { Weight = mass, Why = why } : entry;
        }
    }
}
