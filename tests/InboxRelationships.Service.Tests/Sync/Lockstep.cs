using InboxRelationships.GraphSimulator.Faults;
using Microsoft.AspNetCore.Http;

namespace InboxRelationships.Service.Tests.Sync;

/// <summary>
/// Lets requests through in steps: as soon as four wait, or no further one has come for a while. A server of one latency for every request
/// would take as many latencies as there were steps, whatever the speed of this machine.
/// </summary>
internal sealed class Lockstep : Fault
{
    private const int Places = 4;

    /// <summary>Long for a client that only has to send the next request, on however busy a machine.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private TaskCompletionSource _step = New();
    private int _waiting;

    public int Requests { get; private set; }

    public int Steps { get; private set; }

    internal override async ValueTask<bool> InterceptAsync(HttpContext http)
    {
        var (step, isFull) = Arrive();
        if (!isFull)
        {
            var (seen, quiet) = (Requests, Task.Delay(Quiet, http.RequestAborted));
            while (await Task.WhenAny(step.Task, quiet) == quiet && !step.Task.IsCompleted)
            {
                if (seen == Requests) Release(step);
                else (seen, quiet) = (Requests, Task.Delay(Quiet, http.RequestAborted));
            }
        }

        await step.Task;
        return false;
    }

    private (TaskCompletionSource Step, bool IsFull) Arrive()
    {
        lock (_lock)
        {
            Requests++;
            var step = _step;
            var isFull = ++_waiting == Places;
            if (isFull) Release(step);
            return (step, isFull);
        }
    }

    private void Release(TaskCompletionSource step)
    {
        lock (_lock)
        {
            if (step != _step) return;
            Steps++;
            (_step, _waiting) = (New(), 0);
            step.SetResult();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
