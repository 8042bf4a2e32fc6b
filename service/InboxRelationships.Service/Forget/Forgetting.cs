using InboxRelationships.Service.Context;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Notifications;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Forget;

/// <summary>Erases a mailbox or a person with everything derived from it, writes the store anew, and looks whether anything is left.</summary>
internal sealed class Forgetting(
    Store store, OwnerProfile profiles, NeverTrackList neverTrack, MailboxMining mining, SignInRecord signIn,
    ConfiguredMailboxes configured, SubscriptionEnd subscriptions)
{
    private static readonly TimeSpan PatienceWithGraph = TimeSpan.FromSeconds(30);

    /// <param name="name">As configured, or an address of the owner.</param>
    /// <param name="cancel">Ends it; before the erasure is committed nothing is gone.</param>
    /// <exception cref="ConfigurationException">There is no such mailbox, or another process has the store open.</exception>
    public async Task<ErasureReport> MailboxAsync(string name, CancellationToken cancel)
    {
        await using var db = store.Open();
        await StoreCompaction.CheckAloneAsync(db, cancel);
        var mailbox = await MailboxChoice.FindAsync(db, name, cancel)
            ?? throw new ConfigurationException($"--mailbox {name} is not in the store; nothing was erased.");
        var words = new SoughtWords([.. $"{mailbox.OwnerAddresses}\n{mailbox.GraphUserId}".Split('\n', StringSplitOptions.RemoveEmptyEntries)]);

        var before = await StoredTables.CountAsync(db, words, cancel);
        var areEnded = await EndSubscriptionsAsync(db, mailbox, cancel);
        var erasure = new MailboxErasure(store, profiles, mailbox);
        await erasure.RunAsync(cancel);
        var isWritten = await StoreCompaction.RunAsync(db, cancel);
        var after = await StoredTables.CountAsync(db, words, cancel);

        var isLast = !await db.Mailboxes.AnyAsync(cancel);
        if (isLast) signIn.Delete();
        var isProven = isWritten && await erasure.IsDoneAsync(db, cancel) && (!isLast || after.All(t => t.Naming == 0));
        return new(before, after, isProven, [.. About(mailbox, isLast, areEnded, after.Sum(t => t.Naming))]);
    }

    /// <summary>So that Graph tells nothing of it any more. If Graph cannot be told, its erasure does not wait for that.</summary>
    private async Task<bool> EndSubscriptionsAsync(InboxDb db, MailboxRow mailbox, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(PatienceWithGraph);
        try
        {
            await subscriptions.OfAsync(mailbox.Id, limit.Token);
        }
        catch (Exception exception) when (exception is ConfigurationException || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // No credential any more, or Graph out of reach.
        }

        return !await db.Subscriptions.AnyAsync(s => s.MailboxId == mailbox.Id && s.GraphId != null, cancel);
    }

    private IEnumerable<string> About(MailboxRow mailbox, bool isLast, bool areEnded, long naming)
    {
        if (!areEnded)
            yield return "Graph could not be told to end its subscriptions: they end by themselves within a week, and what they tell until then is ignored.";
        if (isLast)
        {
            yield return "The account of the last sign-in is forgotten too; tokens in the system's keyring, if any, end by themselves, "
                + "or at once when you revoke the sign-in at Microsoft.";
        }

        if (configured.Named.Contains(mailbox.Name, StringComparer.OrdinalIgnoreCase))
            yield return $"Mailboxes still names {mailbox.Name}: take it out, or the next sync reads it again.";
        else if (configured.Many.Count > 0)
            yield return $"Mailboxes names {string.Join(", ", configured.Many)}: while that includes {mailbox.Name}, the next sync reads it again.";
        if (naming > 0 && !isLast)
            yield return $"The owner's address still stands in {naming} rows: those of other mailboxes, who wrote to it or heard from it.";
    }

    /// <param name="address">Any address of the person.</param>
    /// <param name="cancel">Ends it; before the erasure is committed nothing is gone.</param>
    /// <exception cref="ConfigurationException">It is no address or an owner's, or another process has the store open.</exception>
    public async Task<ErasureReport> PersonAsync(string address, CancellationToken cancel)
    {
        await using var db = store.Open();
        await StoreCompaction.CheckAloneAsync(db, cancel);
        var person = await ForgottenPerson.FindAsync(db, address, cancel);
        var words = new SoughtWords([.. person.Addresses, .. person.PersonIds]);

        var before = await StoredTables.CountAsync(db, words, cancel);
        await new PersonErasure(store, profiles, neverTrack, person).RunAsync(cancel);
        foreach (var mailbox in await db.Mailboxes.Where(m => m.MinedAt != null).Select(m => m.Id).ToListAsync(cancel)) await mining.RunAsync(mailbox, cancel);
        var isWritten = await StoreCompaction.RunAsync(db, cancel);
        var after = await StoredTables.CountAsync(db, words, cancel);

        return new(before, after, isWritten && after.All(t => t.Naming == 0), [.. await AboutAsync(db, person, before, cancel)]);
    }

    private static async Task<IReadOnlyList<string>> AboutAsync(InboxDb db, ForgottenPerson person, IReadOnlyList<TableCount> before, CancellationToken cancel)
    {
        var sentences = new List<string> { $"Erased, and never tracked again: {string.Join(", ", person.Addresses)}." };
        if (before.All(t => t.Naming == 0)) sentences.Add("Nothing of them was stored.");
        // A name is not theirs alone; what others are called must stay.
        var namesakes = person.Names.Count == 0 ? 0 : (await StoredTables.CountAsync(db, new SoughtWords(person.Names), cancel)).Sum(t => t.Naming);
        if (namesakes > 0)
        {
            sentences.Add($"The name {string.Join(", ", person.Names)} still stands in {namesakes} rows that belong to others; "
                + "if one of them is the same person, forget that address too.");
        }

        return sentences;
    }
}
