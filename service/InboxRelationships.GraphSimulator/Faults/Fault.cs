using InboxRelationships.GraphSimulator.Delta;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>One way in which the real Graph surprises its clients. Each is a file of its own and a word of <c>--faults</c>.</summary>
public abstract class Fault
{
    /// <summary>Answers a request instead of its endpoint (true), or lets it pass, perhaps prepared for later (false).</summary>
    internal virtual ValueTask<bool> InterceptAsync(HttpContext http) => ValueTask.FromResult(false);

    /// <summary>Changes what a delta page says.</summary>
    internal virtual DeltaPage Distort(DeltaPage page, DeltaCursor asked) => page;

    /// <summary>Whether a change of the read mark alone is answered with three properties.</summary>
    internal virtual bool MakesUpdatesPartial => false;

    /// <summary>Changes one item on its way out, whatever request it answers.</summary>
    internal virtual StoredItem Spoil(StoredItem item, GraphCall call) => item;

    /// <summary>Whether Retry-After is written as a date.</summary>
    internal virtual bool DatesRetryAfter => false;

    /// <summary>Whether the notification at hand is lost.</summary>
    internal virtual bool LosesNotification() => false;

    /// <summary>The lifecycle event told in place of the notification at hand; null where it is posted.</summary>
    internal virtual string? LifecycleInPlaceOfNotification() => null;

    /// <summary>How many requests may be under way for one mailbox; null for as many as configured.</summary>
    internal virtual int? RequestsInFlight => null;

    /// <summary>How many messages a filtered delta gives; null for Graph's 5,000.</summary>
    internal virtual int? FilteredDeltaCap => null;

    /// <summary>How often each notification is posted.</summary>
    internal virtual int NotificationCopies => 1;

    /// <summary>Looks at a delta token before it is used; may refuse it.</summary>
    internal virtual void Check(DeltaCursor cursor, GraphCall call)
    {
    }
}
