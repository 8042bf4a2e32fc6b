using System.Collections.Concurrent;
using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Storage;

namespace InboxRelationships.Service.Sync;

/// <summary>Row keys of one mailbox's participants, remembered while a run lasts.</summary>
internal sealed class ParticipantIds(long mailboxId)
{
    private readonly ConcurrentDictionary<Participant, long> _committed = new();

    /// <summary>The keys of these participants; new ones are remembered once the transaction is committed.</summary>
    public async Task<Dictionary<Participant, long>> OfAsync(StoreTransaction transaction, IEnumerable<Participant> participants, CancellationToken cancel)
    {
        var ids = new Dictionary<Participant, long>();
        foreach (var participant in participants.Distinct())
            ids[participant] = _committed.TryGetValue(participant, out var id) ? id : await FindAsync(transaction, participant, cancel);
        transaction.Committed += () => Remember(ids);
        return ids;
    }

    private void Remember(Dictionary<Participant, long> ids)
    {
        foreach (var (participant, id) in ids) _committed[participant] = id;
    }

    private async Task<long> FindAsync(StoreTransaction transaction, Participant participant, CancellationToken cancel)
    {
        object?[] key = [mailboxId, participant.Address, participant.Name ?? ""];
        const string Find = "SELECT \"Id\" FROM \"Participants\" WHERE \"MailboxId\" = @p0 AND \"Address\" = @p1 AND \"Name\" = @p2";
        const string Add = "INSERT INTO \"Participants\" (\"MailboxId\", \"Address\", \"Name\") VALUES (@p0, @p1, @p2) RETURNING \"Id\"";
        return await transaction.NumberAsync(Find, cancel, key) ?? (await transaction.NumberAsync(Add, cancel, key))!.Value;
    }
}
