using Azure.Identity;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Sync;
using InboxRelationships.Service.SyncHealth;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Doctor;

/// <summary>Whether the credential gets a token, each mailbox is there, and each permission is granted: one small request each.</summary>
internal sealed class AccessExam(
    GraphCredentials credentials, GraphClients clients, GraphQuestions questions, ConfiguredMailboxes mailboxes, MailboxRoster roster,
    IOptions<GraphOptions> options)
{
    /// <summary>Of an organisation a sample tells enough.</summary>
    private const int MostOfMany = 20;

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel)
    {
        credentials.MayAsk = false;
        var credential = await CredentialAsync(cancel);
        if (credential.Outcome == Outcome.Failed) return [credential];
        if (mailboxes.Entries.Count == 0)
            return [credential, Finding.Failed("mailboxes", "none is configured", "Set Mailboxes:0 to `me` or a user principal name.")];

        var findings = new List<Finding> { credential };
        findings.AddRange(SwitchedOff.By(options.Value)
            .Select(off => Finding.Note("Mail.ReadBasic", off, "Grant Mail.Read and set Graph:Permissions to it, if that is wanted.")));
        var state = await roster.ReadAsync(cancel);
        findings.AddRange(state.Entries.Select(EntryFinding));
        foreach (var mailbox in state.Mailboxes.Take(mailboxes.Named.Count + MostOfMany)) findings.AddRange(await MailboxAsync(mailbox, cancel));
        return findings;
    }

    private static Finding EntryFinding(RosterEntry entry)
    {
        var check = $"mailboxes {entry.Entry}";
        if (entry.Problem is { } problem)
            return Finding.Failed(check, problem, "Grant the permission to the app registration with an administrator's consent, or correct Mailboxes.");
        if (entry.Mailboxes == 0) return Finding.Note(check, "means nobody with a mailbox", "Look at Mailboxes.");
        var sample = entry.Mailboxes > MostOfMany ? $"; the first {MostOfMany} are looked at" : "";
        return Finding.Well(check, $"means {entry.Mailboxes} mailboxes{sample}");
    }

    private async Task<Finding> CredentialAsync(CancellationToken cancel)
    {
        try
        {
            await clients.Credential.GetTokenAsync(GraphClients.Wanted, cancel);
            return Finding.Well("credential", $"{options.Value.Credential} gets a token");
        }
        catch (ConfigurationException wrong)
        {
            return Finding.Failed("credential", wrong.Message, "Set it, as the README's table of settings says.");
        }
        catch (AuthenticationFailedException failure)
        {
            return Finding.Failed("credential", SignInFault.Of(failure).Summary, options.Value.IsApplication
                ? "Look at the app registration in Entra."
                : "Run `connect`. Where there is no keyring, it is remembered only with Graph:AllowUnencryptedTokenCache.");
        }
    }

    private async Task<IReadOnlyList<Finding>> MailboxAsync(string mailbox, CancellationToken cancel)
    {
        var check = $"mailbox {mailbox}";
        try
        {
            var id = await IdAsync(mailbox, cancel);
            var permissions = new List<Finding>();
            foreach (var permission in NeededPermission.Of(options.Value)) permissions.Add(await TryAsync(mailbox, id, permission, cancel));
            return [Finding.Well(check, "is there"), .. permissions];
        }
        catch (GraphFailureException failure)
        {
            return [Sick(check, failure)];
        }
    }

    private async Task<string> IdAsync(string mailbox, CancellationToken cancel)
    {
        string[] fields = ["id"];
        var request = mailbox.Equals("me", StringComparison.OrdinalIgnoreCase)
            ? clients.Client.Me.ToGetRequestInformation(r => r.QueryParameters.Select = fields)
            : clients.Client.Users[mailbox].ToGetRequestInformation(r => r.QueryParameters.Select = fields);
        return (await questions.Reader.ReadAsync(request, GraphJson.Default.GraphUser, null, cancel)).Id
            ?? throw new GraphFailureException(GraphFailureReason.Unintelligible, "the user has no id");
    }

    /// <exception cref="GraphFailureException">It is not about the permission but about the mailbox as a whole.</exception>
    private async Task<Finding> TryAsync(string mailbox, string id, NeededPermission permission, CancellationToken cancel)
    {
        var check = $"{permission.Name} on {mailbox}";
        try
        {
            await permission.TryAsync(questions.Reader, clients.Client.Users[id], cancel);
            return Finding.Well(check, $"opens {permission.Opens}");
        }
        catch (GraphFailureException failure) when (failure.Reason == GraphFailureReason.AccessDenied)
        {
            return Finding.Failed(check, $"refused ({failure.Message})", HowToGrant(permission));
        }
    }

    private string HowToGrant(NeededPermission permission)
    {
        var how = options.Value.IsApplication ? "" : " with `connect`";
        var less = permission.Name == "Mail.Read" ? " Without message text Mail.ReadBasic is enough: set Graph:Permissions to it." : "";
        return $"Grant {permission.Name}, which opens {permission.Opens}, to the app registration, and consent to it{how}.{less}";
    }

    private static Finding Sick(string check, GraphFailureException failure) => failure.Reason switch
    {
        GraphFailureReason.MailboxGone => Finding.Failed(check, $"inactive, deleted, without an Exchange licence, or not in the cloud ({failure.Message})",
            "Give it a licence again, or take it out of Mailboxes; `forget --mailbox` erases what was read."),
        GraphFailureReason.NotFound => Finding.Failed(check, $"nobody of this name is in the directory ({failure.Message})", "Correct the name in Mailboxes."),
        GraphFailureReason.AccessDenied => Finding.Failed(check, $"refused ({failure.Message})",
            "Run `connect`, or renew Graph:AccessToken; the application may also be kept from this mailbox."),
        GraphFailureReason.Unavailable => Finding.Failed(check, $"Graph is busy or out of reach ({failure.Message})", "Try again later."),
        GraphFailureReason.CursorExpired or GraphFailureReason.Unintelligible =>
            Finding.Failed(check, $"the answer makes no sense ({failure.Message})", "Look at Graph:BaseUrl: it must be Graph's root, version included."),
    };
}
