using System.Security.Cryptography;
using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Forget;

/// <summary>The list of erased addresses, for all mailboxes of the store.</summary>
internal sealed class NeverTrackList(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("InboxRelationships.NeverTrack");

    public async Task<NeverTracked> LoadAsync(InboxDb db, CancellationToken cancel)
    {
        var rows = await db.NeverTrack.AsNoTracking().ToListAsync(cancel);
        return rows.Count == 0
            ? NeverTracked.Nobody
            : new(_protector.Unprotect(rows[0].ProtectedKey), rows.Select(r => r.Hash).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Puts addresses on the list; saving is the caller's.</summary>
    public async Task AddAsync(InboxDb db, IEnumerable<string> addresses, CancellationToken cancel)
    {
        var rows = await db.NeverTrack.AsNoTracking().ToListAsync(cancel);
        var sealedKey = rows.Count > 0 ? rows[0].ProtectedKey : _protector.Protect(RandomNumberGenerator.GetBytes(32));
        var key = _protector.Unprotect(sealedKey);
        var fresh = addresses.Select(MailboxAddress.Canonical).Select(a => NeverTracked.HashOf(key, a)).Distinct().Except(rows.Select(r => r.Hash));
        db.AddRange(fresh.Select(hash => new NeverTrackRow { Hash = hash, ProtectedKey = sealedKey }));
    }
}
