namespace InboxRelationships.Core.Relationships;

/// <summary>How deep a tie is, apart from how recent: nothing here fades.</summary>
/// <param name="OneToOne">Share of real contact with nobody else in it, 0–1.</param>
/// <param name="OwnLatencyHours">Median hours until the owner answers, of answers within a week; null without an answer.</param>
/// <param name="TheirLatencyHours">The same of theirs.</param>
/// <param name="BegunByOwner">Exchanges the owner began after four days of silence or more.</param>
/// <param name="BegunByThem">Exchanges they began.</param>
/// <param name="Initiative">2·min/(sum) of the two: 1 where both begin alike, 0 where one always does.</param>
/// <param name="ActiveWeeks">Weeks with contact.</param>
/// <param name="HoursMet">Time of the meetings held, each an hour at most.</param>
/// <param name="Days">Days from the first contact to the last.</param>
public sealed record Depth(
    double OneToOne,
    double? OwnLatencyHours,
    double? TheirLatencyHours,
    int BegunByOwner,
    int BegunByThem,
    double Initiative,
    int ActiveWeeks,
    double HoursMet,
    double Days)
{
    /// <summary>The depth of a tie.</summary>
    internal static Depth Of(Tie tie)
    {
        var (rhythm, real) = (tie.Rhythm, tie.Real);
        var begun = rhythm.BegunByOwner + rhythm.BegunByThem;
        return new(
            tie.AloneShare, rhythm.OwnLatency, rhythm.TheirLatency, rhythm.BegunByOwner, rhythm.BegunByThem,
            begun == 0 ? 0 : 2.0 * Math.Min(rhythm.BegunByOwner, rhythm.BegunByThem) / begun,
            rhythm.ActiveWeeks, real.Sum(e => e.MinutesMet) / 60, real.Count == 0 ? 0 : (real[^1].At - real[0].At).TotalDays);
    }
}
