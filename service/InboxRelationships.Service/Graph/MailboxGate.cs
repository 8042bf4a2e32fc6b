namespace InboxRelationships.Service.Graph;

/// <summary>
/// The one door to a mailbox: a bounded number of requests in flight, and a pause for all of them when the server asks one to wait.
/// </summary>
internal sealed class MailboxGate(int inFlight, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _places = new(inFlight);
    private readonly SemaphoreSlim _whole = new(1);

    // In ticks since the gate was made, by the clock that nobody sets back: a pause must not last an hour because the wall clock was set back.
    private readonly long _made = clock.GetTimestamp();
    private long _openAtTicks;
    private long _movedAt = clock.GetTimestamp();

    /// <summary>How long nobody has come in or gone out.</summary>
    public TimeSpan Still => clock.GetElapsedTime(Interlocked.Read(ref _movedAt));

    /// <summary>Waits for a place and for the end of a pause; dispose the result to free the place.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        try
        {
            // Another request may prolong the pause while this one waits.
            while (Remaining() is { } wait && wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancel);
            Move();
            return new Place(this);
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    /// <summary>Waits until nobody else is inside: Exchange runs four parts of a batch at once, which leaves no room beside it.</summary>
    public async Task<IDisposable> EnterAloneAsync(CancellationToken cancel)
    {
        // Two that each hold some of the places would wait for one another for ever.
        await _whole.WaitAsync(cancel);
        var held = new List<IDisposable>();
        try
        {
            while (held.Count < inFlight) held.Add(await EnterAsync(cancel));
            return new All(held);
        }
        catch
        {
            held.ForEach(place => place.Dispose());
            throw;
        }
        finally
        {
            _whole.Release();
        }
    }

    /// <summary>Keeps everybody out for at least this long.</summary>
    public void Pause(TimeSpan wait)
    {
        var until = (clock.GetElapsedTime(_made) + wait).Ticks;
        long known;
        do known = Interlocked.Read(ref _openAtTicks);
        while (until > known && Interlocked.CompareExchange(ref _openAtTicks, until, known) != known);
    }

    public void Dispose()
    {
        _places.Dispose();
        _whole.Dispose();
    }

    private TimeSpan Remaining() => TimeSpan.FromTicks(Interlocked.Read(ref _openAtTicks) - clock.GetElapsedTime(_made).Ticks);

    private sealed class All(List<IDisposable> places) : IDisposable
    {
        public void Dispose() => places.ForEach(place => place.Dispose());
    }

    private void Move() => Interlocked.Exchange(ref _movedAt, clock.GetTimestamp());

    private sealed class Place(MailboxGate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Move();
            gate._places.Release();
        }
    }
}
