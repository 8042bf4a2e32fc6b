using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Forget;

/// <summary>Whom an address means: everybody's rows that were joined with it, in all mailboxes, in all spellings that reach them.</summary>
/// <param name="Addresses">As they stand in the store; at least the one asked for.</param>
/// <param name="PersonIds">The derived people who are this person.</param>
/// <param name="Names">How they are called.</param>
internal sealed record ForgottenPerson(IReadOnlyList<string> Addresses, IReadOnlyList<string> PersonIds, IReadOnlyList<string> Names)
{
    /// <exception cref="ConfigurationException">It is no address, or an owner's.</exception>
    public static async Task<ForgottenPerson> FindAsync(InboxDb db, string asked, CancellationToken cancel)
    {
        var address = AddressText.Normalise(asked);
        if (address is null || !address.Contains('@', StringComparison.Ordinal)) throw new ConfigurationException($"--person {asked} is not an address.");

        var derived = await db.PersonAddresses.AsNoTracking().ToListAsync(cancel);
        var ids = derived.Where(a => Reach(a.Address) == Reach(address)).Select(a => a.PersonId).Distinct().ToList();
        var reached = derived.Where(a => ids.Contains(a.PersonId)).Select(a => Reach(a.Address)).Append(Reach(address)).ToHashSet(StringComparer.Ordinal);
        await RefuseOwnersAsync(db, reached, cancel);

        var spellings = (await db.Participants.Select(p => p.Address).Distinct().ToListAsync(cancel))
            .Concat((await db.Contacts.Select(c => c.Addresses).ToListAsync(cancel)).SelectMany(a => a.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            .Where(a => reached.Contains(Reach(a))).Concat(reached).Append(address).Distinct().Order(StringComparer.Ordinal).ToList();
        var names = await db.People.Where(p => ids.Contains(p.PersonId)).Select(p => p.DisplayName).Distinct().ToListAsync(cancel);
        return new(spellings, ids, names);
    }

    private static async Task RefuseOwnersAsync(InboxDb db, HashSet<string> reached, CancellationToken cancel)
    {
        foreach (var mailbox in await db.Mailboxes.AsNoTracking().ToListAsync(cancel))
            if (OwnerProfile.OwnerOf(mailbox).Addresses.Any(own => reached.Contains(Reach(own))))
                throw new ConfigurationException($"--person names the owner of the mailbox {mailbox.Name}: --mailbox {mailbox.Name} erases that.");
    }

    private static string Reach(string address) => MailboxAddress.Canonical(address);
}
