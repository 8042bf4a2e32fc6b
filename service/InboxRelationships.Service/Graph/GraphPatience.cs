namespace InboxRelationships.Service.Graph;

/// <summary>How often a request is tried, and the growing wait between tries where the server names none.</summary>
internal sealed record GraphPatience(int MaxTries, TimeSpan FirstDelay, Random Jitter, RetryBudget Budget)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Whether there is a try behind this one, and if so takes it from the run's budget.</summary>
    public bool HasAnother(int attempt) => attempt < MaxTries && Budget.TryTake();

    /// <summary>Doubles with each attempt up to two minutes, spread over ±50 % so that mailboxes do not march in step.</summary>
    public TimeSpan Delay(int attempt)
    {
        var grown = FirstDelay * Math.Pow(2, Math.Min(attempt - 1, 16));
        return (grown < Longest ? grown : Longest) * (0.5 + Jitter.NextDouble());
    }
}
