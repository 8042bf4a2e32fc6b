using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Archives;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>One mailbox the simulator serves. Its parts take changes while it runs; each change is seen by the next request.</summary>
public sealed class SimulatedMailbox
{
    private readonly MailboxHistory _history = new();

    /// <summary>Serves a Graph <c>user</c> as <c>user.json</c> has it, with <c>mailboxSettings</c>.</summary>
    public SimulatedMailbox(JsonObject user, TimeProvider? time = null)
    {
        User = user;
        Time = time ?? TimeProvider.System;
        Folders = new(this, new(_history));
        Mail = new(this, new(_history));
        Calendar = new(this, new(_history));
        Contacts = new(this, new(_history));
    }

    /// <summary>Everything that happens, after it happened.</summary>
    public event Action<MailboxChange>? Changed;

    public JsonObject User { get; }

    public string Id => Text("id");

    public string Address => Text("mail");

    public string UserPrincipalName => Text("userPrincipalName");

    public string DisplayName => Text("displayName");

    public MailFolders Folders { get; }

    public MailItems Mail { get; }

    public CalendarItems Calendar { get; }

    public ContactItems Contacts { get; }

    /// <summary>From now on requests for this mailbox answer 404 MailboxNotEnabledForRESTAPI.</summary>
    public bool IsGone { get; set; }

    internal TimeProvider Time { get; }

    internal MailboxHistory History => _history;

    /// <summary>A mailbox from code: the well-known folders, no mail.</summary>
    public static SimulatedMailbox Create(string address, string displayName, string timeZone = "UTC", TimeProvider? time = null) =>
        NewMailbox.Create(address, displayName, timeZone, time);

    /// <summary>Reads an archive folder; its dates move to the present by whole weeks unless <paramref name="shift"/> is off.</summary>
    public static Task<SimulatedMailbox> LoadAsync(
        string directory, bool shift = true, TimeProvider? time = null, CancellationToken ct = default) =>
        MailboxArchive.LoadAsync(directory, shift, time ?? TimeProvider.System, ct);

    /// <summary>Makes every delta token given so far answer 410 SyncStateNotFound.</summary>
    public void ExpireDeltaTokens() => _history.ForgetTokens();

    public bool Answers(string key) =>
        key.Equals(Id, StringComparison.OrdinalIgnoreCase)
        || key.Equals(UserPrincipalName, StringComparison.OrdinalIgnoreCase)
        || key.Equals(Address, StringComparison.OrdinalIgnoreCase);

    internal void Announce(ResourceKind kind, string changeType, StoredItem item) => Changed?.Invoke(new(this, kind, changeType, item));

    private string Text(string property) => User[property]?.GetValue<string>() ?? "";
}
