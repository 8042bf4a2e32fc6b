using Azure.Core;
using Azure.Identity;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Sync;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Connect;

/// <summary>Signs a person in, remembers the account, and asks what was gained by it: which mailbox, which permissions.</summary>
internal sealed class Connecting(
    GraphClients clients, GraphQuestions questions, SignInRecord record, ConfiguredMailboxes mailboxes, MailboxRoster roster, IOptions<GraphOptions> options)
{
    /// <exception cref="Hosting.ConfigurationException">The credential lacks a setting.</exception>
    /// <exception cref="GraphFailureException">The sign-in failed, or Graph could not be asked.</exception>
    public async Task<Connection> RunAsync(CancellationToken cancel)
    {
        var (signedIn, claims) = await SignInAsync(cancel);
        var (areThere, found) = await MailboxesAsync(cancel);
        var (isGranted, granted) = Permissions(claims);
        return new(areThere && isGranted, [signedIn, .. found, .. granted]);
    }

    private async Task<(string Sentence, TokenClaims? Claims)> SignInAsync(CancellationToken cancel)
    {
        try
        {
            var sentence = await AskAsync(clients.Credential, cancel);
            return (sentence, TokenClaims.Of((await clients.Credential.GetTokenAsync(GraphClients.Wanted, cancel)).Token));
        }
        catch (AuthenticationFailedException failure)
        {
            var fault = SignInFault.Of(failure);
            throw new GraphFailureException(fault.Reason, fault.Summary, failure);
        }
    }

    private async Task<string> AskAsync(TokenCredential credential, CancellationToken cancel)
    {
        var account = credential switch
        {
            DeviceCodeCredential device => await device.AuthenticateAsync(GraphClients.Wanted, cancel),
            InteractiveBrowserCredential browser => await browser.AuthenticateAsync(GraphClients.Wanted, cancel),
            _ => null,
        };
        if (account is null) return $"Graph:Credential {options.Value.Credential} needs no sign-in.";
        await record.WriteAsync(account, cancel);
        return $"Signed in as {account.Username}.";
    }

    /// <summary>A person has the one mailbox; an application has those it is configured for.</summary>
    private async Task<(bool AreThere, IReadOnlyList<string> Sentences)> MailboxesAsync(CancellationToken cancel)
    {
        if (!options.Value.IsApplication) return (true, [$"The mailbox is {await NameAsync("me", cancel)}."]);
        if (mailboxes.Entries.Count == 0) return (false, ["Mailboxes is empty: name the mailboxes this application is to read."]);
        var sentences = new List<string>();
        foreach (var mailbox in mailboxes.Named) sentences.Add($"The mailbox {mailbox} is {await NameAsync(mailbox, cancel)}.");
        var state = await roster.ReadAsync(cancel);
        sentences.AddRange(state.Entries.Select(e => e.Problem ?? $"Mailboxes {e.Entry} means {e.Mailboxes} mailboxes."));
        return (state.IsWhole, sentences);
    }

    private async Task<string> NameAsync(string mailbox, CancellationToken cancel)
    {
        string[] fields = ["id", "displayName", "mail", "userPrincipalName"];
        var client = clients.Client;
        var request = mailbox == "me"
            ? client.Me.ToGetRequestInformation(r => r.QueryParameters.Select = fields)
            : client.Users[mailbox].ToGetRequestInformation(r => r.QueryParameters.Select = fields);
        var user = await questions.Reader.ReadAsync(request, GraphJson.Default.GraphUser, null, cancel);
        return $"{user.DisplayName} <{user.Mail ?? user.UserPrincipalName ?? user.Id}>";
    }

    private (bool IsGranted, IReadOnlyList<string> Sentences) Permissions(TokenClaims? claims)
    {
        if (claims is null) return (true, ["The token does not show its permissions; `doctor` tries each of them."]);
        var missing = NeededPermission.Of(options.Value).Where(p => !claims.Allows(p.Name)).ToList();
        return (
            missing.Count == 0,
            [
                claims.Permissions.Count == 0 ? "No permission is granted." : $"Granted: {string.Join(", ", claims.Permissions)}.",
                .. missing.Select(p => $"Missing: {p.Name}, which opens {p.Opens}. Add it to the app registration, consent to it, and connect again."),
            ]);
    }
}
