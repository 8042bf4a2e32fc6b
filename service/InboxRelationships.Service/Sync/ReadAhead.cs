using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using InboxRelationships.Service.Graph;

namespace InboxRelationships.Service.Sync;

/// <summary>Follows a round's links ahead of whoever writes its pages, so that neither the server nor the store waits for the other.</summary>
internal sealed class ReadAhead<T> : IAsyncDisposable
    where T : class
{
    /// <summary>Whole pages hold bodies, so few may wait; signals are small.</summary>
    private const int WholePages = 2, LightPages = 64;

    private readonly Channel<GraphPage<T>> _pages;
    private readonly CancellationTokenSource _stop;
    private readonly Task _reading;

    public ReadAhead(SyncRun run, JsonTypeInfo<T> item, DeltaParts<T> parts, string? link, CancellationToken cancel)
    {
        _pages = Channel.CreateBounded<GraphPage<T>>(parts.IsLight ? LightPages : WholePages);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _reading = ReadAsync(run, item, parts, link, _stop.Token);
    }

    /// <summary>The pages in order; ends behind the one with the delta link.</summary>
    /// <exception cref="GraphFailureException">A page could not be read; those before it were given.</exception>
    public IAsyncEnumerable<GraphPage<T>> AllAsync(CancellationToken cancel) => _pages.Reader.ReadAllAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _stop.Dispose();
    }

    private async Task ReadAsync(SyncRun run, JsonTypeInfo<T> item, DeltaParts<T> parts, string? link, CancellationToken cancel)
    {
        var prefer = SyncRun.PagesOf(parts.PageSize);
        try
        {
            for (GraphPage<T>? page = null; page?.DeltaLink is null; link = page.NextLink)
            {
                page = link is null
                    ? await run.Graph.ReadPageAsync(parts.First(), item, prefer, cancel)
                    : await run.Graph.FollowAsync(link, item, prefer, cancel);
                if (page.NextLink is null && page.DeltaLink is null)
                    throw new GraphFailureException(GraphFailureReason.Unintelligible, "a page named neither a next nor a delta link");
                await _pages.Writer.WriteAsync(page, cancel);
            }

            _pages.Writer.Complete();
        }
        catch (Exception exception)
        {
            // Whoever takes the pages meets it in its turn.
            _pages.Writer.Complete(exception);
        }
    }
}
