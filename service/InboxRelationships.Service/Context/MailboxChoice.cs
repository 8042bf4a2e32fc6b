using InboxRelationships.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Context;

/// <summary>Which mailbox a request means.</summary>
internal static class MailboxChoice
{
    /// <summary>The named one; without a name the only one. Null when there is none, or a choice would be a guess.</summary>
    public static async Task<MailboxRow?> FindAsync(InboxDb db, string? name, CancellationToken cancel)
    {
        var candidates = db.Mailboxes.AsNoTracking();
        if (name is not null) return await candidates.SingleOrDefaultAsync(m => m.Name == name, cancel);
        var some = await candidates.Take(2).ToListAsync(cancel);
        return some.Count == 1 ? some[0] : null;
    }

    public static ProblemHttpResult Problem(string? name) => TypedResults.Problem(
        name is null ? "No mailbox has been synced yet, or several are and the request names none." : "This mailbox is not synced here.",
        statusCode: StatusCodes.Status404NotFound);
}
