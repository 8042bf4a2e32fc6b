using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Context;

/// <summary>Which mailbox a request means.</summary>
internal static class MailboxChoice
{
    /// <summary>
    /// The named one, by its configured name or any address of its owner; without a name the only one.
    /// Null when there is none, or a choice would be a guess.
    /// </summary>
    public static async Task<MailboxRow?> FindAsync(InboxDb db, string? name, CancellationToken cancel)
    {
        var mailboxes = await db.Mailboxes.AsNoTracking().ToListAsync(cancel);
        if (name is null) return mailboxes is [var only] ? only : null;
        var address = AddressText.Normalise(name);
        return mailboxes.Find(m => m.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? mailboxes.Find(m => m.OwnerAddresses.Split('\n').Contains(address));
    }

    public static ProblemHttpResult Problem(string? name) => TypedResults.Problem(
        name is null ? "No mailbox has been synced yet, or several are and the request names none." : "This mailbox is not synced here.",
        statusCode: StatusCodes.Status404NotFound);
}
