using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;

namespace InboxRelationships.Service.Sync;

/// <summary>Collects what a run could not read, each as one sentence for the owner.</summary>
internal sealed class SyncGaps
{
    private readonly Lock _lock = new();
    private readonly List<string> _sentences = [];

    public bool IsEmpty => _sentences.Count == 0;

    public IReadOnlyList<string> Sentences => [.. _sentences.Order(StringComparer.Ordinal)];

    /// <summary>What the failures say about the mailbox as a whole. A calendar that may not be read leaves the mail readable.</summary>
    public MailboxState State { get; private set; }

    /// <summary>Runs one part; an expected failure becomes a gap, a bug passes through.</summary>
    /// <param name="part">What is read, in words.</param>
    /// <param name="run">Reads it.</param>
    /// <param name="isWhole">Without this part nothing of the mailbox can be read.</param>
    /// <returns>Whether the part ran through.</returns>
    public async Task<bool> GuardAsync(string part, Func<Task> run, bool isWhole = false)
    {
        try
        {
            await run();
            return true;
        }
        catch (GraphFailureException failure)
        {
            var why = $"{InWords(failure.Reason)} ({failure.Message})";
            Add(failure.Reason, isWhole, $"{char.ToUpperInvariant(part[0])}{part[1..]} could not be read to the end: {why}.");
            return false;
        }
    }

    /// <summary>Items that were there and made no sense.</summary>
    public void AddUnreadable(string part, int items) => Add(
        GraphFailureReason.Unintelligible, isWhole: false,
        $"{(items == 1 ? "One item" : $"{items} items")} of {part} made no sense and {(items == 1 ? "is" : "are")} left out.");

    /// <summary>The store took no more; the run ends.</summary>
    public void AddStoreTrouble(string sentence)
    {
        lock (_lock) _sentences.Add(sentence);
    }

    private void Add(GraphFailureReason reason, bool isWhole, string sentence)
    {
        lock (_lock)
        {
            _sentences.Add(sentence);
            State = reason switch
            {
                GraphFailureReason.MailboxGone => MailboxState.Gone,
                GraphFailureReason.AccessDenied => isWhole ? MailboxState.AccessDenied : State,
                GraphFailureReason.CursorExpired or GraphFailureReason.NotFound or GraphFailureReason.Unavailable or GraphFailureReason.Unintelligible => State,
            };
        }
    }

    private static string InWords(GraphFailureReason reason) => reason switch
    {
        GraphFailureReason.CursorExpired => "its place in the mailbox was lost twice",
        GraphFailureReason.NotFound => "it is not there",
        GraphFailureReason.MailboxGone => "the mailbox is inactive, deleted, without a licence or not in the cloud",
        GraphFailureReason.AccessDenied => "sign-in or permission was refused",
        GraphFailureReason.Unavailable => "the server stayed busy or out of reach",
        GraphFailureReason.Unintelligible => "the server's answer made no sense",
    };
}
