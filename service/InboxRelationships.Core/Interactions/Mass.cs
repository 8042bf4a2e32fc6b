namespace InboxRelationships.Core.Interactions;

/// <summary>
/// What one contact weighs: m = κ·n^−0.4, n being the other people in it. A mail's κ is, by origin, the minutes it takes (five to write,
/// half of it to read).
/// </summary>
public static class Mass
{
    /// <summary>A message the owner wrote.</summary>
    public const double Written = 5;

    /// <summary>A message addressed to the owner.</summary>
    public const double Received = 2.5;

    /// <summary>A message the owner got in copy.</summary>
    public const double ReceivedInCopy = 0.5;

    /// <summary>
    /// A minute spent together. A third of a minute's writing, so that an hour alone with somebody weighs as much as four letters to
    /// them, and half an
    /// hour a week ends up between a weekly and a daily exchange of letters. Judged, not measured: no public corpus joins mail and
    /// calendars.
    /// </summary>
    public const double MinuteMet = 1.0 / 3;

    /// <summary>Minutes of one meeting that count; what is longer is a day out, not a longer talk.</summary>
    public const double MinutesOfOneMeeting = 60;

    /// <summary>Others in a meeting up to whom it is a group; beyond, it is a crowd.</summary>
    public const int Group = 8;

    /// <summary>What is left of a meeting in a crowd.</summary>
    public const double InCrowd = 0.3;

    /// <summary>
    /// What one series brings a person in a week at most: as much as half an hour alone. A standing date says less than one arranged.
    /// </summary>
    public const double SeriesWeek = 30 * MinuteMet;

    /// <summary>Readers a list stands for where it is addressed like one person. A guess: what matters is that a list is not one.</summary>
    public const int ReadersOfList = 10;

    /// <summary>
    /// The share of one among several: n^−0.4 (best between .25 and .5 on email-Eu-core; dividing by n loses two points of AUC).
    /// </summary>
    /// <param name="others">People in it besides the owner, at least 1.</param>
    public static double AmongOthers(int others) => Math.Pow(others, -0.4);
}
