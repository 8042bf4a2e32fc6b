using System.Security.Cryptography;
using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Outreach;

/// <summary>The keys of sketches: each mailbox's own, and one of the organisation where its mailboxes count among each other.</summary>
internal sealed class SketchKeys(Store store, OwnerProfile profiles, IDataProtectionProvider protection, IOptions<SketchOptions> options, TimeProvider clock)
{
    private const long OnlyRow = 1;

    private readonly IDataProtector _protector = protection.CreateProtector("InboxRelationships.OrganisationKey");

    /// <summary>What a run over a mailbox sketches with.</summary>
    public async Task<Sketching> OfAsync(MailboxRow mailbox, CancellationToken cancel) => new(
        profiles.SubjectsOf(mailbox).Sketches, options.Value.CountAmongColleagues ? await OrganisationAsync(cancel) : null,
        clock.GetUtcNow() - options.Value.Keep);

    private async Task<SketchKey> OrganisationAsync(CancellationToken cancel)
    {
        using var turn = await store.TakeTurnAsync(cancel);
        await using var db = store.Open();
        var row = await db.OrganisationKeys.SingleOrDefaultAsync(cancel);
        if (row is null)
        {
            db.Add(row = new() { Id = OnlyRow, ProtectedKey = _protector.Protect(RandomNumberGenerator.GetBytes(32)) });
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                // Another instance was first.
                row = await db.OrganisationKeys.AsNoTracking().SingleAsync(cancel);
            }
        }

        return new(_protector.Unprotect(row.ProtectedKey));
    }
}
