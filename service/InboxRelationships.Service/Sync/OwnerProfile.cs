using System.Security.Cryptography;
using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>Reads whose mailbox it is: name, aliases, zone. Aliases change, so it is read again once a day.</summary>
internal sealed class OwnerProfile(Store store, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private readonly IDataProtector _protector = protection.CreateProtector("InboxRelationships.HashKey");

    /// <summary>The mailbox's row, created at its first run.</summary>
    /// <param name="name">As configured: a user principal name, an id, or `me`.</param>
    /// <param name="graph">Reads it.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<MailboxRow> ReadAsync(string name, GraphReader graph, CancellationToken cancel)
    {
        await using var db = store.Open();
        var row = await db.Mailboxes.SingleOrDefaultAsync(m => m.Name == name, cancel);
        if (row is not null && clock.GetUtcNow() - row.ProfileReadAt is var age && age >= TimeSpan.Zero && age < Life) return row;

        var (user, settings) = await AskAsync(name, graph, cancel);
        if (row is null) db.Add(row = New(name));
        var addresses = Addresses(user);
        var aliasesChanged = row.Id != 0 && row.OwnerAddresses != addresses;
        row.NeedsMining |= aliasesChanged;
        (row.GraphUserId, row.DisplayName, row.OwnerAddresses) = (user.Id!, user.DisplayName ?? "", addresses);
        (row.TimeZone, row.Locale) = (settings.TimeZone ?? "UTC", settings.Language?.Locale ?? "en-US");
        row.ProfileReadAt = clock.GetUtcNow();
        using var turn = await store.TakeTurnAsync(cancel);
        if (aliasesChanged) await TurnMessagesAsync(db, row, cancel);
        await db.SaveChangesAsync(cancel);
        return row;
    }

    /// <summary>What came from an address that is the owner's now was written by the owner, and the other way round.</summary>
    private static Task<int> TurnMessagesAsync(InboxDb db, MailboxRow row, CancellationToken cancel)
    {
        var owned = row.OwnerAddresses.Split('\n');
        return db.Messages.Where(m => m.MailboxId == row.Id).ExecuteUpdateAsync(
            m => m.SetProperty(
                r => r.Direction,
                r => db.Participants.Any(p => p.Id == r.FromId && owned.Contains(p.Address))
                    || db.Folders.Any(f => f.Id == r.FolderId && f.WellKnownName == "sentitems")
                    ? Direction.Out
                    : Direction.In),
            cancel);
    }

    /// <summary>The row as the rules know it.</summary>
    public static Owner OwnerOf(MailboxRow row)
    {
        var addresses = row.OwnerAddresses.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(row.DisplayName, addresses.ToHashSet(StringComparer.Ordinal), Instants.Zone(row.TimeZone));
    }

    /// <summary>The mailbox's key for hashes.</summary>
    public SubjectKeys SubjectsOf(MailboxRow row) => new(_protector.Unprotect(row.ProtectedHashKey));

    private static async Task<(GraphUser User, GraphMailboxSettings Settings)> AskAsync(string name, GraphReader graph, CancellationToken cancel)
    {
        string[] fields = ["id", "displayName", "mail", "userPrincipalName", "proxyAddresses"];
        var client = graph.Client;
        var me = name.Equals("me", StringComparison.OrdinalIgnoreCase);
        var user = graph.ReadAsync(
            me ? client.Me.ToGetRequestInformation(r => r.QueryParameters.Select = fields) : client.Users[name]
                .ToGetRequestInformation(r => r.QueryParameters.Select = fields),
            GraphJson.Default.GraphUser, null, cancel);
        var settings = graph.ReadAsync(
            me ? client.Me.MailboxSettings.ToGetRequestInformation() : client.Users[name].MailboxSettings.ToGetRequestInformation(),
            GraphJson.Default.GraphMailboxSettings, null, cancel);
        await Task.WhenAll(user, settings);
        return (
            (await user).Id is null ? throw new GraphFailureException(GraphFailureReason.Unintelligible, "the user has no id") : await user, await settings);
    }

    /// <summary>A row that knows its name only.</summary>
    public MailboxRow New(string name) => new()
    {
        Name = name,
        GraphUserId = "",
        DisplayName = "",
        OwnerAddresses = "",
        TimeZone = "UTC",
        Locale = "en-US",
        ProtectedHashKey = _protector.Protect(RandomNumberGenerator.GetBytes(32)),
        NeedsMining = true,
    };

    private static string Addresses(GraphUser user) => string.Join('\n', (user.ProxyAddresses ?? [])
        .Where(p => p.StartsWith("smtp:", StringComparison.OrdinalIgnoreCase)).Select(p => p["smtp:".Length..])
        .Append(user.Mail).Append(user.UserPrincipalName)
        .Select(AddressText.Normalise).OfType<string>().Distinct().Order(StringComparer.Ordinal));
}
