using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.People;

/// <summary>What a mailbox's people are called.</summary>
internal static class PersonNames
{
    /// <summary>Names by id; of those only who are known.</summary>
    public static Task<Dictionary<string, string>> OfAsync(InboxDb db, long mailboxId, IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        db.People.AsNoTracking().Where(p => p.MailboxId == mailboxId && ids.Contains(p.PersonId))
            .ToDictionaryAsync(p => p.PersonId, p => p.DisplayName, cancel);
}
