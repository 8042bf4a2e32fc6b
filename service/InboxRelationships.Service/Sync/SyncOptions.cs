using System.ComponentModel.DataAnnotations;

namespace InboxRelationships.Service.Sync;

/// <summary>What is synced and how gently: the `Sync` section.</summary>
internal sealed class SyncOptions
{
    public const string Section = "Sync";

    /// <summary>How far back the first sync goes.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00", ErrorMessage = "Sync:History must be between one day and 3650 days.")]
    public TimeSpan History { get; set; } = TimeSpan.FromDays(5 * 365.25);

    /// <summary>Well-known names of folders left out with everything below them. An empty list stands for <see cref="UsuallyExcluded"/>.</summary>
    public List<string> ExcludedFolders { get; set; } = [];

    /// <summary>Left out unless configured otherwise.</summary>
    public static readonly IReadOnlyList<string> UsuallyExcluded =
        ["deleteditems", "junkemail", "drafts", "outbox", "conversationhistory", "syncissues"];

    /// <summary>Quartz cron expression of the scheduled sync.</summary>
    [Required]
    public string Schedule { get; set; } = "0 0/10 * * * ?";

    /// <summary>Requests in flight to one mailbox; Exchange refuses a fifth.</summary>
    [Range(1, 4, ErrorMessage = "Sync:MaxConcurrencyPerMailbox must be between 1 and 4: Exchange refuses a fifth request in flight.")]
    public int MaxConcurrencyPerMailbox { get; set; } = 4;

    /// <summary>Mailboxes read at once by this process; those that only wait for their server do not count.</summary>
    [Range(1, 100, ErrorMessage = "Sync:MailboxesAtOnce must be between 1 and 100.")]
    public int MailboxesAtOnce { get; set; } = 4;

    /// <summary>A mailbox of which nothing was heard for so long only waits.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ErrorMessage = "Sync:StalledAfter must be between a tenth of a second and an hour.")]
    public TimeSpan StalledAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Items asked for a page.</summary>
    [Range(1, 1000, ErrorMessage = "Sync:PageSize must be between 1 and 1000.")]
    public int PageSize { get; set; } = 100;

    /// <summary>Tries of one request before its folder is left for the next run.</summary>
    [Range(1, 100)]
    public int MaxTries { get; set; } = 8;

    /// <summary>Further tries of one run over all its requests; answers give them back. When they are spent, the rest is left for the next run.</summary>
    [Range(1, 10000, ErrorMessage = "Sync:RetryBudget must be between 1 and 10000.")]
    public int RetryBudget { get; set; } = 100;

    /// <summary>First wait after a failed try where the server names none; doubles with each further one.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How far the calendar is read back.</summary>
    public TimeSpan CalendarPast { get; set; } = TimeSpan.FromDays(730);

    /// <summary>How far the calendar is read ahead.</summary>
    public TimeSpan CalendarAhead { get; set; } = TimeSpan.FromDays(365);
}
