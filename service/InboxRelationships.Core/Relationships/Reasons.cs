using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Relationships;

/// <summary>What made a strength, in words and figures.</summary>
internal static class Reasons
{
    private const int RecentDays = 56;

    /// <summary>Shares of the strength first, heaviest first; then remarks, which have no share.</summary>
    public static IReadOnlyList<Contribution> Of(Tie tie, RelationshipState state, Owner owner, DateTimeOffset now)
    {
        var sums = tie.Sums;
        var whole = sums.Out.Days56 + sums.In.Days56 + (2 * sums.Met.Days56);
        double ShareOf(double mass) => whole > 0 ? mass / whole : 0;
        var mails = tie.Real.ToLookup(e => e.IsMeeting ? (Direction?)null : e.Direction);
        IEnumerable<Contribution?> shares =
        [
            Told("wrote", "You wrote", [.. mails[Direction.Out]], ShareOf(sums.Out.Days56), owner, now),
            Told("received", "They wrote", [.. mails[Direction.In]], ShareOf(sums.In.Days56), owner, now),
            Told("met", "You met", [.. mails[null]], ShareOf(2 * sums.Met.Days56), owner, now),
        ];
        return [.. shares.OfType<Contribution>().OrderByDescending(c => c.Weight).ThenBy(c => c.Code, StringComparer.Ordinal), .. Remarks(tie, state)];
    }

    private static Contribution? Told(string code, string what, IReadOnlyList<Interaction> entries, double share, Owner owner, DateTimeOffset now)
    {
        if (entries.Count == 0) return null;
        var recent = entries.Count(e => e.At > now.AddDays(-RecentDays));
        var text = recent > 0
            ? $"{what} {InWords.Times(recent)} in the last 8 weeks."
            : $"{what} {InWords.Times(entries.Count)}, last in {InWords.Month(TimeZoneInfo.ConvertTime(entries[^1].At, owner.Zone))}.";
        return new(code, text, share);
    }

    private static IEnumerable<Contribution> Remarks(Tie tie, RelationshipState state)
    {
        if (state == RelationshipState.Stranger) yield return new("stranger", "No contact between you yet.", 0);
        if (state == RelationshipState.OneWay) yield return new("oneWay", tie.WasWrittenTo ? "They never wrote back." : "You never wrote to them.", 0);
        if (state is RelationshipState.Cooling or RelationshipState.Overdue or RelationshipState.Dormant)
            yield return new("silence", Silence(tie), 0);
        if (tie.Counts.BroadcastReceived is var bulk and > 0)
            yield return new("broadcast", Broadcasts(bulk), 0);
    }

    private static string Broadcasts(int count) => count == 1
        ? "One message to a list or to many counts for nothing."
        : $"{count} messages to lists or to many count for nothing.";

    private static string Silence(Tie tie) => tie.Cadence.UsualDays is { } usual
        ? $"Silent for {InWords.Span(tie.SilentDays ?? 0)}; usually {InWords.Every(usual)}."
        : $"Silent for {InWords.Span(tie.SilentDays ?? 0)}.";
}
