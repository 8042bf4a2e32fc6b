using System.Threading.Channels;

namespace InboxRelationships.Service.Notifications;

/// <summary>Holds notifications, unexamined, between the answer to Graph and the work; bounded, so that a flood fills no memory.</summary>
internal sealed class NotificationInbox
{
    private const int Capacity = 4096;

    private readonly Channel<Notification> _waiting = Channel.CreateBounded<Notification>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    /// <returns>Whether there was room.</returns>
    public bool TryAdd(Notification notification) => _waiting.Writer.TryWrite(notification);

    /// <summary>Waits for the next ones and takes all there are, each once.</summary>
    public async Task<IReadOnlyCollection<Notification>> TakeAsync(CancellationToken cancel)
    {
        await _waiting.Reader.WaitToReadAsync(cancel);
        var taken = new HashSet<Notification>();
        while (taken.Count < Capacity && _waiting.Reader.TryRead(out var notification)) taken.Add(notification);
        return taken;
    }
}
