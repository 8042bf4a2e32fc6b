namespace InboxRelationships.Evaluation.Relationships;

/// <summary>The instants looked at. What training learns of ends before the first reported window begins.</summary>
internal static class Windows
{
    private const string EuCore = "email-Eu-core-temporal.txt.gz";

    // The file counts seconds from its first mail; days 5 and 6 of a week are its weekend, so it is laid to begin on a Monday.
    private static readonly DateTimeOffset Start = new(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Days of email-Eu-core learned from.</summary>
    public static IReadOnlyList<int> EuTrain { get; } = [133, 161, 189, 217, 245, 273, 301];

    /// <summary>Days of email-Eu-core reported.</summary>
    public static IReadOnlyList<int> EuTest { get; } = [336, 448, 490];

    /// <summary>The holiday of email-Eu-core, reported apart.</summary>
    public const int EuHoliday = 392;

    /// <summary>Weeks learned from in the archives.</summary>
    public static IReadOnlyList<DateTimeOffset> EnronTrain { get; } = Weeks(new(2000, 12, 1, 0, 0, 0, TimeSpan.Zero), 31);

    /// <summary>First days of months of which silences are learned: one looked at every week is the same silence.</summary>
    public static IReadOnlyList<DateTimeOffset> EnronSilences { get; } = Months(new(2000, 12, 1, 0, 0, 0, TimeSpan.Zero), 8);

    /// <summary>First days of months reported.</summary>
    public static IReadOnlyList<DateTimeOffset> EnronTest { get; } = Months(new(2001, 8, 1, 0, 0, 0, TimeSpan.Zero), 5);

    /// <summary>The first instant of email-Eu-core reported.</summary>
    public static DateTimeOffset EuReported { get; } = Start.AddDays(EuTest[0]);

    /// <summary>The mailboxes of email-Eu-core.</summary>
    public static IReadOnlyList<Mailbox> ReadEu(string networks) => TemporalNetwork.Read(Path.Combine(networks, EuCore), "email-Eu-core", Start);

    /// <summary>A network's contacts at a day of it.</summary>
    public static IReadOnlyList<Candidate> Eu(IReadOnlyList<Mailbox> mailboxes, int day, bool isRefitted = false) =>
        At(mailboxes, Start.AddDays(day), 60, isRefitted);

    /// <summary>Contacts in mailboxes that began three weeks before and go on for a month at least.</summary>
    public static IReadOnlyList<Candidate> At(IReadOnlyList<Mailbox> mailboxes, DateTimeOffset now, double horizon, bool isRefitted = false) =>
    [
        .. mailboxes.AsParallel().AsOrdered()
            .Where(m => m.All.Count > 0 && m.All[0].At < now.AddDays(-21) && m.End >= now.AddDays(30))
            .SelectMany(m => Standpoint.Of(m, now, horizon, isRefitted)),
    ];

    private static IReadOnlyList<DateTimeOffset> Weeks(DateTimeOffset first, int count) => [.. Enumerable.Range(0, count).Select(i => first.AddDays(7 * i))];

    private static IReadOnlyList<DateTimeOffset> Months(DateTimeOffset first, int count) => [.. Enumerable.Range(0, count).Select(first.AddMonths)];
}
