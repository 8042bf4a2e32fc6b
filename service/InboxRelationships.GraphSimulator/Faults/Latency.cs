namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every request waits before it is looked at.</summary>
public sealed class Latency(int milliseconds) : Fault
{
    internal override async ValueTask<bool> InterceptAsync(HttpContext http)
    {
        await Task.Delay(milliseconds, http.RequestAborted);
        return false;
    }
}
