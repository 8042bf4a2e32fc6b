namespace InboxRelationships.Service.Graph;

/// <summary>Counts of one run.</summary>
internal sealed class RequestTally
{
    private int _requests;
    private int _retries;

    public int Requests => _requests;

    public int Retries => _retries;

    public void CountRequest() => Interlocked.Increment(ref _requests);

    public void CountRetry() => Interlocked.Increment(ref _retries);
}
