using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>About one message or event in N took place before all calendars.</summary>
public sealed class AbsurdDates(int n) : ItemFault(n)
{
    private static readonly DateTimeOffset Dawn = new(1, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private protected override StoredItem Spoil(StoredItem item) => item.Event is { } span
        ? item with { Event = span with { Start = Dawn, End = Dawn } }
        : item.With(json =>
        {
            if (json.ContainsKey("receivedDateTime"))
                (json["receivedDateTime"], json["sentDateTime"]) = ("0001-01-01T00:00:00Z", "20226-13-32T25:61:00Z");
        });
}
