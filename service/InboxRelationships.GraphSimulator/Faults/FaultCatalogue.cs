using System.Globalization;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>The words of <c>--faults</c>: a list with commas, some with a value, such as <c>throttle=20,empty-pages</c>.</summary>
public static class FaultCatalogue
{
    private static readonly Dictionary<string, Entry> Entries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["partial-updates"] = Plain("a read mark that changes comes as id, isRead and parentFolderId alone", _ => new PartialUpdates()),
        ["duplicates"] = Plain("delta pages repeat items of their own, in another order", seed => new Duplicates(seed)),
        ["empty-pages"] = Plain("an empty page with a next link comes before each delta page", _ => new EmptyPages()),
        ["unknown-removals"] = Plain("every delta page also removes an id nobody knows", _ => new UnknownRemovals()),
        ["lost-returns"] = Plain("what left a folder and came back between rounds is only said to be removed", _ => new LostReturns()),
        ["mailbox-gone"] = Plain("every mailbox answers 404 MailboxNotEnabledForRESTAPI", _ => new MailboxGone()),
        ["access-denied"] = Plain("every mailbox answers 403 ErrorAccessDenied, as when the consent was withdrawn", _ => new AccessDenied()),
        ["directory-denied"] = Plain("users and groups answer 403: they may not be listed", _ => new DirectoryDenied()),
        ["read-basic"] = Plain("only Mail.ReadBasic is granted: texts and the folder delta answer 403", _ => new ReadBasic()),
        ["duplicate-notifications"] = Plain("every notification is posted twice", _ => new DuplicateNotifications()),
        ["missing-headers"] = Plain("messages in Sent Items come without internet headers", _ => new MissingHeaders()),
        ["retry-after-date"] = Plain("Retry-After is a date in place of seconds", _ => new RetryAfterDate()),
        ["throttle"] = Counted("every Nth request answers 429 with Retry-After", n => new Throttle(n)),
        ["unavailable"] = Counted("every Nth request answers 503", n => new Unavailable(n)),
        ["gateway-timeout"] = Counted("every Nth request answers 504", n => new GatewayTimeout(n)),
        ["html-errors"] = Counted("every Nth request answers 502 with a page of HTML", n => new HtmlErrors(n)),
        ["expire-tokens"] = Counted(
            "every Nth delta token has expired: in turn 410 SyncStateNotFound with a Location, 410 resyncRequired, and 404 and 400 with the code alone",
            n => new ExpireTokens(n)),
        ["latency"] = Counted("every request takes N milliseconds longer", n => new Latency(n)),
        ["reset"] = Counted("every Nth answer breaks off in the middle", n => new Reset(n)),
        ["truncate"] = Counted("every Nth answer stops in the middle of its JSON and ends as if whole", n => new Truncate(n)),
        ["batch-throttle"] = Counted("every Nth part of a batch answers 429 with Retry-After", BatchFault.Throttling),
        ["batch-not-found"] = Counted("every Nth part of a batch answers 404", BatchFault.NotFinding),
        ["missed"] = Counted("every Nth notification is lost, and lifecycle addresses are told missed", n => new MissedNotifications(n)),
        ["reauthorize"] = Counted(
            "in place of every Nth notification lifecycle addresses are told reauthorizationRequired",
            n => new TroubledSubscriptions(n, "reauthorizationRequired")),
        ["remove-subscriptions"] = Counted(
            "in place of every Nth notification its subscription is removed, and lifecycle addresses are told",
            n => new TroubledSubscriptions(n, "subscriptionRemoved")),
        ["concurrency"] = Counted("more than N requests in flight to one mailbox answer 429; 4 without this word", n => new Concurrency(n)),
        ["filter-cap"] = Counted("a filtered message delta ends after N messages; 5,000 without this word", n => new FilterCap(n)),
        ["wrong-types"] = Counted("about one item in N has numbers for texts and texts for lists", n => new WrongTypes(n)),
        ["absurd-dates"] = Counted("about one message or event in N has no possible date", n => new AbsurdDates(n)),
        ["huge-bodies"] = Counted("about one message in N has a body of 20 MB", n => new HugeBodies(n)),
        ["crowds"] = Counted("about one message in N has 10,000 recipients", n => new Crowds(n)),
        ["odd-text"] = Counted("about one item in N has NUL and lone surrogates in its texts", n => new OddText(n)),
    };

    /// <summary>Every word with what it does, for help texts.</summary>
    public static IReadOnlyList<(string Word, string Meaning)> Words =>
    [
        .. Entries.Select(e => (e.Value.TakesNumber ? e.Key + "=N" : e.Key, e.Value.Meaning)),
        ("seed=N", "what chance decides is decided alike every time"),
    ];

    /// <exception cref="FormatException">A word is unknown, or its value is missing or no positive number.</exception>
    public static IReadOnlyList<Fault> Parse(string? spec)
    {
        var words = (spec ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToList();
        var seed = words.Find(w => w[0] == "seed") is { } given ? Number(given) : 1;
        // What breaks texts comes last: the others could not read them.
        return [.. words.Where(w => w[0] != "seed").Select(w => Make(w, seed)).OrderBy(f => f is OddText)];
    }

    private static Fault Make(string[] word, int seed)
    {
        if (!Entries.TryGetValue(word[0], out var entry))
            throw new FormatException($"unknown fault '{word[0]}'; known are {string.Join(", ", Words.Select(w => w.Word))}");
        if (!entry.TakesNumber && word.Length > 1)
            throw new FormatException($"fault '{word[0]}' takes no value");
        return entry.Make(entry.TakesNumber ? Number(word) : seed);
    }

    private static int Number(string[] word) =>
        word.Length == 2 && int.TryParse(word[1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0
            ? n
            : throw new FormatException($"fault '{word[0]}' needs a positive number, as in {word[0]}=20");

    private static Entry Plain(string meaning, Func<int, Fault> make) => new(meaning, false, make);

    private static Entry Counted(string meaning, Func<int, Fault> make) => new(meaning, true, make);

    private sealed record Entry(string Meaning, bool TakesNumber, Func<int, Fault> Make);
}
